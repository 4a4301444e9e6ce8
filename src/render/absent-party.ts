import { LIMIT } from '../discord/constants.ts';
import { type Affiliation, isIndependent } from '../results/parties.ts';
import type { Election } from '../results/schema.ts';
import type { Answer } from './answer.ts';
import { partyLabel, shortName } from './party-name.ts';
import { dated, type Subject } from './subject.ts';
import { dayInWords, plain } from './text.ts';
import { listed } from './words.ts';

/** A party without candidates in an election, and the council's other elections on file in which it had some. */
export interface AbsentParty {
  party: Affiliation;
  /** Newest first, each with its reference in views. */
  stood: readonly { election: Election; ref: string }[];
  /** Whether every election of the council on file could be read. */
  all: boolean;
}

/** Most buttons of one reply. */
const MOST = LIMIT.rows * LIMIT.rowButtons;

/**
 * "UKIP did not stand for Derby City Council, 1 May 2003", with a button for each election in which it did.
 * @param viewIn the view that answers the command for the election with this reference
 */
export function absentParty(
  { party, stood, all }: AbsentParty,
  subject: Subject,
  viewIn: (ref: string) => string,
): Answer {
  const name = partyLabel(party, subject.parties);
  const group = isIndependent(party);
  const days = daysOf(stood.map(({ election }) => election));
  const when = plain(dated(subject.council.name, subject));
  const missing = `${group ? 'No independents stood' : `${shortName(party, subject.parties)} did not stand`} for ${when}.`;
  const others = `${group ? 'Independents' : 'It'} stood in ${listed(days.toReversed())}, of the elections on file.`;
  const unread = all ? '' : ' Not every election on file could be read just now.';
  return {
    kind: 'choice',
    content: `${missing} ${others}${unread}`,
    buttons: stood.slice(0, MOST).map(({ ref }, index) => ({ label: `${name} in ${days[index]}`, view: viewIn(ref) })),
  };
}

/** The year of each election, or its day if two took place in one year. */
function daysOf(elections: readonly Election[]): string[] {
  const years = elections.map(({ election_date }) => election_date.slice(0, 4));
  return elections.map(({ election_date }, index) => {
    const year = years[index] ?? '';
    return years.indexOf(year) === years.lastIndexOf(year) ? year : dayInWords(election_date);
  });
}
