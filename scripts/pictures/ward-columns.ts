import { count, NOT_RECORDED, percent } from '../../src/render/numbers.ts';
import { partyColour, partyLabel } from '../../src/render/party-name.ts';
import type { Party } from '../../src/results/schema.ts';
import type { WardResult } from '../../src/results/ward-result.ts';
import { MARGIN, WIDTH } from './card.tsx';
import { figureWidth } from './text.tsx';
import { fitted, type Style, widthOf } from './typeface.ts';

export const NAME: Style = { size: 22, weight: 400 };
export const ELECTED_NAME: Style = { size: 22, weight: 600 };
export const PARTY: Style = { size: 20, weight: 400 };
export const FIGURE: Style = { size: 22, weight: 600 };
export const SHARE: Style = { size: 22, weight: 400 };

/** What stands for votes where no poll was held. */
const UNOPPOSED = 'unopposed';
/** Space between two columns. */
const GAP = 18;
/** Where names begin: the margin, and a disc before them. */
const NAMES = MARGIN + 34;
/** How much of the room of names and parties a column of names may take when both are long. */
const NAMES_SHARE = 0.56;

export interface Row {
  name: string;
  party: string;
  colour: string;
  standing: 'elected' | 'tied' | 'not elected';
  votes: string;
  share: string;
  /** Of the most votes on this ballot: 0 to 1. Null where votes are not recorded. */
  length: number | null;
}

export interface Columns {
  names: number;
  parties: number;
  /** Where votes end. */
  votes: number;
  /** Where shares end. */
  shares: number;
  rows: Row[];
}

/** The rows of a ward, each text cut to the room of its column; columns are as wide as their content asks. */
export function columnsOf(result: WardResult, parties: readonly Party[]): Columns {
  const rows = rowsOf(result, parties);
  const shares = WIDTH - MARGIN;
  const votes = shares - widest(rows, ({ share }) => figureWidth(share, SHARE), GAP);
  const room = votes - widest(rows, (row) => figureWidth(row.votes, FIGURE), GAP) - NAMES;
  const nameWidth = widest(rows, ({ name, standing }) => widthOf(name, styleOf(standing)), GAP);
  const partyWidth = widest(rows, ({ party }) => widthOf(party, PARTY), 0);
  const forNames = Math.min(nameWidth, Math.max(room * NAMES_SHARE, room - partyWidth));
  return {
    names: NAMES,
    parties: NAMES + forNames,
    votes,
    shares,
    rows: rows.map((row) => ({
      ...row,
      name: fitted(row.name, forNames - GAP, styleOf(row.standing)),
      party: fitted(row.party, room - forNames, PARTY),
    })),
  };
}

export function styleOf(standing: Row['standing']): Style {
  return standing === 'elected' ? ELECTED_NAME : NAME;
}

function rowsOf({ ballot, candidates, elected }: WardResult, parties: readonly Party[]): Row[] {
  const noVotes = ballot.cancelled_poll ? UNOPPOSED : NOT_RECORDED;
  const most = Math.max(...candidates.map(({ candidate }) => candidate.votes_cast ?? 0));
  return candidates.map(({ candidate, share }) => {
    const tied = elected.tied.includes(candidate);
    const { person_name, votes_cast } = candidate;
    return {
      name: person_name,
      party: `${partyLabel(candidate, parties)}${tied ? ' · tied' : ''}`,
      colour: partyColour(candidate, parties),
      standing: elected.people.includes(candidate) ? 'elected' : tied ? 'tied' : 'not elected',
      votes: votes_cast === null ? '' : count(votes_cast),
      share: votes_cast === null ? noVotes : share ? percent(share) : '',
      length: votes_cast === null || most === 0 ? null : votes_cast / most,
    };
  });
}

/** The widest of the rows and the gap beside it, or 0 where no row has anything there. */
function widest(rows: readonly Row[], width: (row: Row) => number, gap: number): number {
  const most = Math.max(...rows.map(width));
  return most === 0 ? 0 : most + gap;
}
