/** Why a box has no votes. An article says so in words: instead of votes, in its title, or in the prose next to it. */
import type { Ballot } from '../../../src/results/schema.ts';
import type { CandidateRow } from './candidates.ts';
import type { ElectionBox } from './election-boxes.ts';
import { readText } from './visible-text.ts';

const UNOPPOSED = /unopposed|uncontested/i;
const NO_CONTEST = /no (?:contest|poll|election|vote)\b/i;
const COUNTERMANDED = /countermanded/i;
const DEATH_IN_ROW = /\bdeath\b|\bdied\b|deceased/i;
/** In prose, a councillor's death causes a by-election; only a candidate's death stops a poll. */
const CANDIDATE_DIED =
  /death of (?:(?:a|an|the|one of the|one) )?(?:[\w-]+ ){0,4}candidate|candidate(?:'s|’s)? (?:[\w ,]{0,40})?\b(?:death|died|dies)\b/i;
const POSTPONED = /postponed|rescheduled|deferred|delayed/i;
const CANCELLED = /cancell?ed|abandoned|void/i;

const WORDS = [UNOPPOSED, NO_CONTEST, COUNTERMANDED, DEATH_IN_ROW, POSTPONED, CANCELLED];

/** Whether words printed instead of votes say that there was no poll, or why. */
export function saysNoPoll(printed: string): boolean {
  return WORDS.some((words) => words.test(printed));
}

type Cancellation = Pick<Ballot, 'cancelled_poll' | 'cancellation_reason'>;

/** A candidate's death makes it countermanded, and another day postponed; neither is uncontested. */
export function cancellationOf(
  box: Pick<ElectionBox, 'title' | 'headings' | 'prose'>,
  rows: readonly CandidateRow[],
  seats: number,
): Cancellation {
  const votes = rows.map(({ candidate }) => candidate.votes_cast);
  const printed = rows.map((row) => row.printed).join('; ');
  const because = (cancellation_reason: Ballot['cancellation_reason']) => ({
    cancelled_poll: true,
    cancellation_reason,
  });
  if (rows.length <= seats && votes.every((vote) => vote === 0)) return because('uncontested');
  if (votes.some((vote) => vote !== null)) return { cancelled_poll: false, cancellation_reason: null };
  const titles = [box.title, box.headings.at(-1) ?? ''].join('; ');
  const prose = readText(box.prose).text;
  const near = `${printed}; ${titles}`;
  if (COUNTERMANDED.test(`${near}; ${prose}`)) return because('countermanded');
  const unopposed = rows.every((row) => UNOPPOSED.test(row.printed));
  if (unopposed) return because(rows.length <= seats ? 'uncontested' : null);
  if (DEATH_IN_ROW.test(near) || CANDIDATE_DIED.test(prose)) return because('countermanded');
  if (POSTPONED.test(`${near}; ${prose}`)) return because('postponed');
  if (rows.every((row) => NO_CONTEST.test(row.printed)) && rows.length <= seats) return because('uncontested');
  return saysNoPoll(near) ? because(null) : { cancelled_poll: false, cancellation_reason: null };
}

/** Whether the reason leaves the seat unfilled that day. */
export function leavesSeatUnfilled({ cancellation_reason }: Cancellation): boolean {
  return cancellation_reason === 'countermanded' || cancellation_reason === 'postponed';
}
