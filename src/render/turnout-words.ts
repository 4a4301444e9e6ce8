import type { Ballot } from '../results/schema.ts';
import { type Turnout, turnoutsOn } from '../results/turnout.ts';
import { count, percent, printedPercent } from './numbers.ts';

/** What each turnout of a ballot counts, in the words that name it. */
export const TURNOUT_DEFINITIONS = {
  printed: 'as the source prints it',
  papers: 'ballot papers issued, as a share of the electorate',
  validVotes: 'valid votes, as a share of the electorate',
} as const;

/** A ballot's turnout by each definition that its figures allow: the source's own, and those that we derive. */
export function turnoutFigures(ballot: Ballot): { name: string; value: string }[] {
  const { printed, papers, validVotes } = turnoutsOn(ballot);
  const derived = (turnout: Turnout | null, what: string) =>
    turnout ? [{ name: `${what} as a share of the electorate (derived)`, value: ofElectorate(turnout) }] : [];
  return [
    { name: printed === null ? 'Turnout' : `Turnout (${TURNOUT_DEFINITIONS.printed})`, value: printedPercent(printed) },
    ...derived(papers, 'Ballot papers issued'),
    ...derived(validVotes, 'Valid votes'),
  ];
}

/** "42.6%: 4,948 of 11,609". */
function ofElectorate(turnout: Turnout): string {
  return `${percent(turnout)}: ${count(turnout.votes)} of ${count(turnout.total)}`;
}
