import { LIMIT } from '../discord/constants.ts';
import { type Affiliation, isIndependent } from '../results/parties.ts';
import { abbreviationsOf } from '../results/party-readings.ts';
import type { Election } from '../results/schema.ts';
import type { SharedAbbreviation } from '../results/shared-abbreviations.ts';
import { yearOf } from '../results/year.ts';
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
  /** Its other elections on file in which a shared abbreviation may mean the party, newest first. */
  mayHaveStood: readonly Election[];
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
    const printed = abbreviationsOf(party, subject.election).map((one) => ({
      label: `${one.printed} in ${yearOf(subject.election.election_date)}`,
      view: viewIn({ party_id: null, party_name: one.printed }, subject.ref),
    }));
    const elsewhere = stood.map(({ ref }, index) => ({ label: `${name} in ${days[index]}`, view: viewIn(party, ref) }));
    return [...printed, ...elsewhere];
  });
  const sentences = parties.map((one) => sentence(one, subject));
  const unread = all ? [] : ['Not every election on file could be read just now.'];
  return { kind: 'choice', content: [...sentences, ...unread].join(' '), buttons: buttons.slice(0, MOST) };
}

function sentence({ party, stood, mayHaveStood }: AbsentParty, subject: Subject): string {
  const group = isIndependent(party);
  const name = shortName(party, subject.parties);
  const when = plain(dated(subject.council.name, subject));
  const [shared] = abbreviationsOf(party, subject.election);
  const absence = group ? `No independents stood for ${when}.` : `${name} did not stand for ${when}.`;
  const opening = shared
    ? `Whether ${name} stood for ${when} is not recorded: ${letters(shared, subject.parties)}.`
    : absence;
  const years = listed(daysOf(stood).toReversed());
  const again = shared ? name : 'It';
  const others = `${group ? 'Independents' : again} stood in ${years}, of the elections on file`;
  return `${opening} ${others}${mayHaveWords(party, mayHaveStood)}.`;
}

/** "REF in the source may mean Reform UK or Reform Derby". */
function letters({ printed, parties: both }: SharedAbbreviation, parties: Subject['parties']): string {
  return `${plain(printed)} in the source may mean ${both.map((one) => shortName(one, parties)).join(' or ')}`;
}

/** "; in 2021 it may have stood too, printed as REF". */
function mayHaveWords(party: Affiliation, elections: readonly Election[]): string {
  const printed = elections.flatMap((election) => abbreviationsOf(party, election))[0]?.printed;
  if (printed === undefined) return '';
  const years = listed(daysOf(elections.map((election) => ({ election }))).toReversed());
  return `; in ${years} it may have stood too, printed as ${plain(printed)}`;
}

/** The year of each election, or its day if two took place in one year. */
function daysOf(stood: readonly { election: Election }[]): string[] {
  const years = stood.map(({ election }) => election.election_date.slice(0, 4));
  return stood.map(({ election: { election_date } }, index) => {
    const year = years[index] ?? '';
    return years.indexOf(year) === years.lastIndexOf(year) ? year : dayInWords(election_date);
  });
}
