/** The candidates' lines in a brief reply. They do not wrap on a phone. */
import { writtenName } from '../results/person-name.ts';
import { withInitial } from '../results/short-name.ts';
import type { CandidateRow, WardResult } from '../results/ward-result.ts';
import { cutToWidth, PHONE_LINE, widthOf } from './line-width.ts';
import { count, percent } from './numbers.ts';
import { partyShort, square } from './party-name.ts';
import type { Subject } from './subject.ts';
import { plain } from './text.ts';

/** A line in parts, not escaped. */
interface Line {
  mark: string;
  name: string;
  /** The name with an initial for the first name. */
  short: string;
  party: string;
  /** The least width of the party, in ems: letters are never cut. */
  leastParty: number;
  votes: string;
  share: string;
  /** "✓", "tied", or nothing. */
  status: string;
  isBold: boolean;
}

/** The least width of a party's printed name, in ems. */
const LEAST_NAME = 4;
const DOT = ' · ';

/**
 * "🟧 **Joan Travis** LD **1,406** · 41.9% ✓", with the name in bold if elected. If a line is too wide, the dots go; if that
 * is not enough, its first name becomes an initial. If it is still too wide, the name of a party without letters is cut,
 * and last the person's.
 */
export function wardCandidateLines(result: WardResult, subject: Pick<Subject, 'parties'>): string[] {
  const lines = result.candidates.map((row) => lineOf(row, result, subject));
  const allFit = (dot: string, short: boolean) =>
    lines.every((line) => spare(line, dot) >= 0 || (short && spare(initialled(line), dot) >= 0));
  const dot = allFit(DOT, false) || (!allFit(' ', false) && allFit(DOT, true)) ? DOT : ' ';
  return lines.map((line) => written(fitted(line, dot), dot));
}

function lineOf(
  { candidate, share }: CandidateRow,
  { ballot, elected }: WardResult,
  { parties }: Pick<Subject, 'parties'>,
): Line {
  const isElected = elected.people.includes(candidate);
  const party = partyShort(candidate, parties);
  // If no candidate's votes are recorded, the reply says so once.
  const hasVotes = ballot.candidates.some(({ votes_cast }) => votes_cast !== null);
  return {
    mark: square(candidate, parties),
    name: writtenName(candidate.person_name),
    short: withInitial(candidate.person_name),
    party,
    leastParty: party === candidate.party_name ? Math.min(LEAST_NAME, widthOf(party)) : widthOf(party),
    votes: hasVotes ? count(candidate.votes_cast) : '',
    share: share ? percent(share) : '',
    status: isElected ? '✓' : elected.tied.includes(candidate) ? 'tied' : '',
    isBold: isElected,
  };
}

function initialled(line: Line): Line {
  return { ...line, name: line.short };
}

function fitted(line: Line, dot: string): Line {
  if (spare(line, dot) >= 0) return line;
  const initial = initialled(line);
  const party = cutToWidth(line.party, Math.max(line.leastParty, widthOf(line.party) + spare(initial, dot)));
  const cut = { ...initial, party };
  const room = widthOf(cut.name, { bold: line.isBold }) + spare(cut, dot);
  return { ...cut, name: cutToWidth(cut.name, room, { bold: line.isBold }) };
}

/** How many ems a line leaves; less than 0 if it is too wide. */
function spare({ mark, name, party, votes, share, status, isBold }: Line, dot: string): number {
  const rest = `${mark}  ${party} ${share && dot + share}${status && ` ${status}`}`;
  return PHONE_LINE - widthOf(rest) - widthOf(votes, { bold: true }) - widthOf(name, { bold: isBold });
}

function written({ mark, name, party, votes, share, status, isBold }: Line, dot: string): string {
  const parts = [
    mark,
    isBold ? `**${plain(name)}**` : plain(name),
    plain(party),
    ...(votes ? [`**${votes}**${share && `${dot}${share}`}`] : []),
    ...(status ? [status] : []),
  ];
  return parts.join(' ');
}
