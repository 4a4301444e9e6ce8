import { councilTurnouts } from '../results/council-turnout.ts';
import type { Ballot, Election } from '../results/schema.ts';
import { type Turnout, turnoutsOn } from '../results/turnout.ts';
import { type TurnoutColumn, turnoutColumn } from '../results/turnout-column.ts';
import { count, NOT_RECORDED, percent, printedPercent } from './numbers.ts';

/** What each turnout of a ballot counts, in the words that name it. */
export const TURNOUT_DEFINITIONS = {
  printed: 'as the source prints it',
  papers: 'ballot papers issued, as a share of the electorate',
  validVotes: 'valid votes, as a share of the electorate',
} as const;

/**
 * A ballot's turnout by each definition that its figures allow: the source's own, and those that we derive. Without an
 * electorate, the number of ballot papers.
 */
export function turnoutFigures(ballot: Ballot): { name: string; value: string }[] {
  const { printed, papers, validVotes } = turnoutsOn(ballot);
  const hasPapersOnly = ballot.turnout_reported !== null && !papers && !ballot.cancelled_poll;
  const derived = (turnout: Turnout | null, what: string) =>
    turnout ? [{ name: `${what} as a share of the electorate (derived)`, value: ofElectorate(turnout) }] : [];
  return [
    { name: printed === null ? 'Turnout' : `Turnout (${TURNOUT_DEFINITIONS.printed})`, value: printedPercent(printed) },
    ...derived(papers, 'Ballot papers issued'),
    ...(hasPapersOnly ? [{ name: 'Ballot papers issued', value: count(ballot.turnout_reported) }] : []),
    ...derived(validVotes, 'Valid votes'),
  ];
}

/** One turnout of a ballot in a table: "41.9%". */
export function turnoutText(ballot: Ballot, column: TurnoutColumn): string {
  const { printed, papers } = turnoutsOn(ballot);
  return column === 'printed' ? printedPercent(printed) : percent(papers);
}

/** The turnout over all wards, by each definition that the figures of every ward allow. */
export function councilTurnoutFigures(election: Election): { name: string; value: string }[] {
  const { papers, validVotes } = councilTurnouts(election);
  const figures = [
    ...(papers ? [{ name: 'Ballot papers issued', value: ofElectorate(papers) }] : []),
    ...(validVotes ? [{ name: 'Valid votes', value: ofElectorate(validVotes) }] : []),
  ];
  if (figures.length > 0)
    return figures.map(({ name, value }) => ({ name: `${name} as a share of the electorate (derived)`, value }));
  const byWard = turnoutColumn(election.ballots) ? ' for the whole council' : '';
  return [{ name: 'Turnout', value: `${NOT_RECORDED}${byWard}` }];
}

/** "42.6%: 4,948 of 11,609". */
function ofElectorate(turnout: Turnout): string {
  return `${percent(turnout)}: ${count(turnout.votes)} of ${count(turnout.total)}`;
}
