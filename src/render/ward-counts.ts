/** A ward's majority, votes and turnout in a brief reply: each figure once. Names are escaped. */
import { contradictionOn } from '../results/contradiction.ts';
import type { Lead } from '../results/majority.ts';
import { writtenName } from '../results/person-name.ts';
import type { Ballot } from '../results/schema.ts';
import { settledTie } from '../results/settled-tie.ts';
import { shareOnBallot } from '../results/share.ts';
import { surnameOrWhole } from '../results/short-name.ts';
import { turnoutsOn } from '../results/turnout.ts';
import type { WardResult } from '../results/ward-result.ts';
import { noMajorityWords } from './doubt-words.ts';
import { noPollWords } from './no-poll.ts';
import { count, counted, percent, points, printedPercent } from './numbers.ts';
import { capitalised, plain } from './text.ts';
import { numberWord } from './words.ts';

/** "**Majority 433** (12.9 points) · 3,356 votes"; for several seats both majorities, and what the shares are of. */
export function countLines(result: WardResult): string[] {
  const { ballot, votesCounted } = result;
  if (ballot.cancelled_poll) return [capitalised(noPollWords(ballot))];
  const [majority, seats] = [majorityText(result), ballot.seats_contested];
  if (seats > 1) {
    const each = `${numberWord(seats)} votes each: shares are of votes cast.`;
    return joined([majority && `${majority}.`, votesCounted === null ? null : each], ' ');
  }
  return joined([majority, votesCounted === null ? null : counted(votesCounted, 'vote')], ' · ');
}

/** One line of the parts that there are; none if there are none. */
function joined(parts: readonly (string | null)[], separator: string): string[] {
  const present = parts.filter((part) => part !== null);
  return present.length === 0 ? [] : [present.join(separator)];
}

function majorityText({ ballot, majority, elected }: WardResult): string | null {
  const tie = settledTie(ballot);
  if (tie) return `No majority: level on votes${tie.byLot ? ', decided by lot' : ''}`;
  if (elected.tied.length > 0) return 'No majority: a tie';
  if (!majority) return contradictionOn(ballot) ? `Majority: ${noMajorityWords(ballot)}` : null;
  const { deciding, leading } = majority;
  if (ballot.seats_contested > 1) return severalText(deciding, leading);
  return `**Majority ${count(deciding.votes)}**${leadText(deciding, ballot)}`;
}

/** " (12.9 points)". */
function leadText({ winner, loser }: Lead, ballot: Ballot): string {
  const [first, second] = [shareOnBallot(winner, ballot), shareOnBallot(loser, ballot)];
  return first && second ? ` (${points(first, second)})` : '';
}

/** "**Majority 85**: Hickson over Whitehead. Liversedge over Whitehead: 204": each figure with both names. */
function severalText(deciding: Lead, leading: Lead): string {
  const names = [deciding.winner, leading.winner, deciding.loser].map(({ person_name }) => person_name);
  const [last = '', first = '', loser = ''] = (isClear(names) ? names.map(surnameOrWhole) : names.map(writtenName)).map(
    plain,
  );
  return `**Majority ${count(deciding.votes)}**: ${last} over ${loser}. ${first} over ${loser}: ${count(leading.votes)}`;
}

function isClear(names: readonly string[]): boolean {
  return new Set(names.map(surnameOrWhole)).size === names.length;
}

/** "Turnout 28.6% · electorate 10,052 · 10 spoilt papers": what is recorded of them, and the turnout that follows from it. */
export function turnoutLine(ballot: Ballot): string[] {
  const { total_electorate, spoilt_ballots } = ballot;
  const parts = [
    ...turnoutText(ballot),
    ...(total_electorate === null ? [] : [`electorate ${count(total_electorate)}`]),
    ...(spoilt_ballots === null || ballot.cancelled_poll ? [] : [counted(spoilt_ballots, 'spoilt paper')]),
  ];
  return parts.length === 0 ? [] : [capitalised(parts.join(' · '))];
}

/** The source's own turnout; without one, ballot papers issued. */
function turnoutText(ballot: Ballot): string[] {
  const { printed, papers } = turnoutsOn(ballot);
  if (ballot.cancelled_poll) return [];
  if (printed !== null) return [`turnout ${printedPercent(printed)}`];
  if (ballot.turnout_reported === null) return [];
  return [`${counted(ballot.turnout_reported, 'ballot paper')} issued${papers ? ` (${percent(papers)})` : ''}`];
}
