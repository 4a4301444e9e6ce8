import { capitalised } from '../src/render/text.ts';
import { listed } from '../src/render/words.ts';
import { type PartyReading, partyReadings } from '../src/results/party-readings.ts';
import type { Candidate, Election } from '../src/results/schema.ts';
import { yearOf } from '../src/results/year.ts';
import type { Rule, RuleFinding } from './rule.ts';
import { inWords } from './wording.ts';

/** Finds abbreviations that a source prints for two parties of one council. */
export const sharedAbbreviations: Rule = {
  name: 'shared-abbreviations',
  reason: 'An id chosen for an abbreviation of two parties would be a guess.',
  check(election) {
    return partyReadings(election).map((one) => findingOn(election, one));
  },
};

function findingOn(election: Election, { shared, undecided, read }: PartyReading): RuleFinding {
  const { printed, parties } = shared;
  const both = listed(parties.map(({ party_name }) => party_name));
  const count =
    undecided.length === 1 ? 'One candidate has' : `${capitalised(inWords(undecided.length))} candidates have`;
  const sentence = `Two parties share the abbreviation ${printed}: ${both}. ${count} no party id here, because the source does not say which of the two they stood for.${reading(read, election)}`;
  return { record: election.election_id, severity: 'note', sentence, stated: printed, computed: null };
}

/** The winners whose party the importer read from the list of councillors of that year. */
function reading(read: readonly Candidate[], { election_date }: Election): string {
  if (read.length === 0) return '';
  const people = read.map(({ person_name, party_name }) => `${person_name} (${party_name})`);
  return ` The party of ${listed(people)} is our reading, from the list of councillors of ${yearOf(election_date)}.`;
}
