import { LIMIT } from '../discord/constants.ts';
import { type Affiliation, isIndependent } from '../results/parties.ts';
import type { Election } from '../results/schema.ts';
import type { Answer } from './answer.ts';
import { partyLabel, shortName } from './party-name.ts';
import { dated, type Subject } from './subject.ts';
import { dayInWords, plain } from './text.ts';
import { listed } from './words.ts';

/** A party without candidates in an election. */
export interface AbsentParty {
  party: Affiliation;
  /** The council's other elections on file in which it had some, newest first, each with its reference in views. */
  stood: readonly { election: Election; ref: string }[];
}

/** Most buttons of one reply. */
const MOST = LIMIT.rows * LIMIT.rowButtons;

/**
 * "UKIP did not stand for Derby City Council, 1 May 2003", with a button for each election in which it did.
 * @param absent the parties that a text means, and whether every election of the council on file could be read
 * @param viewIn the view that answers the command for a party in the election with this reference
 */
export function absentParties(
  { parties, all }: { parties: readonly AbsentParty[]; all: boolean },
  subject: Subject,
  viewIn: (party: Affiliation, ref: string) => string,
): Answer {
  const buttons = parties.flatMap(({ party, stood }) => {
    const days = daysOf(stood);
    const name = partyLabel(party, subject.parties);
    return stood.map(({ ref }, index) => ({ label: `${name} in ${days[index]}`, view: viewIn(party, ref) }));
  });
  const sentences = parties.map((one) => sentence(one, subject));
  const unread = all ? [] : ['Not every election on file could be read just now.'];
  return { kind: 'choice', content: [...sentences, ...unread].join(' '), buttons: buttons.slice(0, MOST) };
}

function sentence({ party, stood }: AbsentParty, subject: Subject): string {
  const group = isIndependent(party);
  const who = group ? 'No independents stood' : `${shortName(party, subject.parties)} did not stand`;
  const when = plain(dated(subject.council.name, subject));
  const years = listed(daysOf(stood).toReversed());
  return `${who} for ${when}. ${group ? 'Independents' : 'It'} stood in ${years}, of the elections on file.`;
}

/** The year of each election, or its day if two took place in one year. */
function daysOf(stood: AbsentParty['stood']): string[] {
  const years = stood.map(({ election }) => election.election_date.slice(0, 4));
  return stood.map(({ election: { election_date } }, index) => {
    const year = years[index] ?? '';
    return years.indexOf(year) === years.lastIndexOf(year) ? year : dayInWords(election_date);
  });
}
