import { count, percent } from '../../src/render/numbers.ts';
import { partyColour, partyLabel } from '../../src/render/party-name.ts';
import { partyLetters } from '../../src/results/parties.ts';
import { writtenName } from '../../src/results/person-name.ts';
import type { Candidate, Party } from '../../src/results/schema.ts';
import type { WardResult } from '../../src/results/ward-result.ts';
import { MARGIN } from './card.tsx';
import { noVotesWords } from './scene.ts';
import { figureWidth } from './text.tsx';
import { type FontStyle, fitted, widthOf } from './typeface.ts';

export const NAME: FontStyle = { size: 12, weight: 400 };
const ELECTED_NAME: FontStyle = { size: 12, weight: 600 };
export const PARTY: FontStyle = { size: 11, weight: 400 };
export const FIGURE: FontStyle = { size: 12, weight: 600 };
export const SHARE: FontStyle = { size: 12, weight: 400 };

/** Space between two columns. */
const GAP = 7;
/** The left of names, after the margin and a disc. */
const NAMES = MARGIN + 16;
/** The part of the room that names take if names and parties are both long. */
const NAMES_SHARE = 0.56;

export interface WardBarRow {
  name: string;
  party: string;
  colour: string;
  standing: 'elected' | 'tied' | 'not elected';
  votes: string;
  share: string;
  /** 0 to 1, where 1 is the most votes on this ballot. Null if votes are not recorded. */
  length: number | null;
}

export interface WardColumns {
  names: number;
  parties: number;
  /** The right of the votes. */
  votes: number;
  /** The right of the shares. */
  shares: number;
  rows: WardBarRow[];
}

/**
 * Lays out the rows of a ward in a width. Columns are as wide as their content. If the names of the parties leave too
 * little room for those of the candidates, all parties have their abbreviations; after that, texts are cut to fit.
 */
export function columnsOf(result: WardResult, parties: readonly Party[], width: number): WardColumns {
  const full = rowsOf(result, (candidate) => partyLabel(candidate, parties), parties);
  const short = rowsOf(result, (candidate) => partyLetters(candidate, parties), parties);
  const shares = width - MARGIN;
  const votes = shares - widest(full, ({ share }) => figureWidth(share, SHARE), GAP);
  const room = votes - widest(full, (row) => figureWidth(row.votes, FIGURE), GAP) - NAMES;
  const nameWidth = widest(full, ({ name, standing }) => widthOf(name, styleOf(standing)), GAP);
  const partyWidth = (rows: readonly WardBarRow[]) => widest(rows, ({ party }) => widthOf(party, PARTY), 0);
  const rows = nameWidth + partyWidth(full) <= room ? full : short;
  const forNames = Math.min(nameWidth, Math.max(room * NAMES_SHARE, room - partyWidth(rows)));
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

export function styleOf(standing: WardBarRow['standing']): FontStyle {
  return standing === 'elected' ? ELECTED_NAME : NAME;
}

function rowsOf(
  { ballot, candidates, elected }: WardResult,
  nameOf: (candidate: Candidate) => string,
  parties: readonly Party[],
): WardBarRow[] {
  const noVotes = noVotesWords(ballot);
  const most = Math.max(...candidates.map(({ candidate }) => candidate.votes_cast ?? 0));
  return candidates.map(({ candidate, share }) => {
    const tied = elected.tied.includes(candidate);
    const { person_name, votes_cast } = candidate;
    return {
      name: writtenName(person_name),
      party: `${nameOf(candidate)}${tied ? ' · tied' : ''}`,
      colour: partyColour(candidate, parties),
      standing: elected.people.includes(candidate) ? 'elected' : tied ? 'tied' : 'not elected',
      votes: votes_cast === null ? '' : count(votes_cast),
      share: votes_cast === null ? noVotes : share ? percent(share) : '',
      length: votes_cast === null || most === 0 ? null : votes_cast / most,
    };
  });
}

/** The widest of the rows and a gap, or 0 if every row is empty. */
function widest(rows: readonly WardBarRow[], width: (row: WardBarRow) => number, gap: number): number {
  const most = Math.max(...rows.map(width));
  return most === 0 ? 0 : most + gap;
}
