/** Abbreviations that may mean either of two parties, in words. Names are as recorded, not escaped. */
import { type PartyReading, partyReadings } from '../results/party-readings.ts';
import { writtenName } from '../results/person-name.ts';
import type { Candidate, Election, Party, Source } from '../results/schema.ts';
import { listSources } from '../results/sources.ts';
import { listMark } from './list-words.ts';
import { counted } from './numbers.ts';
import { partyLabel } from './party-name.ts';
import { dayInWords } from './text.ts';
import { listed } from './words.ts';

/** With more people than this, a sentence gives their number. */
const MOST_NAMES = 3;

/** For each abbreviation of two parties among these candidates: whose party is not known, and whose is our reading. */
export function readingNotes(
  election: Election,
  parties: readonly Party[],
  people: readonly Candidate[] = peopleIn(election),
): string[] {
  return partyReadings(election, people).map((one) => readingNote(one, parties));
}

/** The same for ballots of several elections: each election’s once, with its polling day. */
export function datedReadingNotes(
  contests: readonly { ballot: { candidates: Candidate[] }; election: Election }[],
  parties: readonly Party[],
): string[] {
  const elections = Map.groupBy(contests, ({ election }) => election);
  return [...elections].flatMap(([election, same]) => {
    const people = same.flatMap(({ ballot }) => ballot.candidates);
    return readingNotes(election, parties, people).map((note) => `${dayInWords(election.election_date)}: ${note}`);
  });
}

/** The lists of councillors that these people's parties were read from, in the form that `distinctSources` takes. */
export function readingSources(
  election: Election,
  people: readonly Candidate[] = peopleIn(election),
): { sources: Source[] }[] {
  return partyReadings(election, people).flatMap(listSources);
}

function peopleIn({ ballots }: Election): Candidate[] {
  return ballots.flatMap(({ candidates }) => candidates);
}

function readingNote({ shared, undecided, read, list }: PartyReading, parties: readonly Party[]): string {
  const [one = '', other = ''] = shared.parties.map((party) => partyLabel(party, parties));
  const who =
    undecided.length > MOST_NAMES
      ? counted(undecided.length, 'candidate')
      : listed(undecided.map(({ person_name }) => writtenName(person_name)));
  const unknown = undecided.length === 0 ? '' : `; it does not say which of them ${who} stood for`;
  const people = listed(read.map((person) => `${writtenName(person.person_name)} (${partyLabel(person, parties)})`));
  const reading = list ? ` The party of ${people} is our reading, from ${listMark(list)}.` : '';
  return `${shared.printed} in the source may mean ${one} or ${other}${unknown}.${reading}`;
}
