import type { FactCorrection } from '../../src/release/published-changes.ts';
import { dayInWords } from '../../src/render/text.ts';
import { grouped } from '../../src/render/words.ts';
import { NO_OVERALL_CONTROL } from '../../src/results/no-overall-control.ts';
import { partyNamed } from '../../src/results/party-named.ts';
import type { Election } from '../../src/results/schema.ts';

/** Facts in words by what they are; null if the record leaves one out. */
type Facts = ReadonlyMap<string, string | null>;

/** The parts of a record that are about the whole election; null if the record has no such part. */
const PARTS: Readonly<Record<string, (election: Election) => Facts | null>> = {
  'the record': recordFacts,
  'control of the council': controlFacts,
  'seats by party': seatFacts,
  'list of councillors': councillorFacts,
  'the source’s own totals': declaredFacts,
};

/** The facts about the whole election that differ between two versions of it. A part that is new or gone is one fact. */
export function factCorrections(before: Election, after: Election): FactCorrection[] {
  return Object.entries(PARTS).flatMap(([part, factsOf]) => {
    const [was, is] = [factsOf(before), factsOf(after)];
    if (was && is) return differences(was, is);
    return was || is ? [{ fact: part, before: was && 'recorded', after: is && 'recorded' }] : [];
  });
}

function differences(before: Facts, after: Facts): FactCorrection[] {
  const names = [...new Set([...after.keys(), ...before.keys()])];
  const facts = names.map((fact) => ({ fact, before: before.get(fact) ?? null, after: after.get(fact) ?? null }));
  return facts.filter((one) => one.before !== one.after);
}

function recordFacts({ name, sources, accepted_errors }: Election): Facts {
  return new Map([
    ['name of the election', name],
    ...sourceFacts('source', sources),
    ['reasons to publish what does not add up', accepted_errors.map(({ reason }) => reason).join(' ') || 'none'],
  ]);
}

/** @param what what the sources are called: "source", "list of councillors" */
function sourceFacts(what: string, sources: Election['sources']): [string, string][] {
  const each = (of: (source: Election['sources'][number]) => string) => [...new Set(sources.map(of))].join('; ');
  return [
    [what, each((source) => `${source.name}, ${source.title}`)],
    [`address of the ${what}`, each(({ url }) => url)],
    [`licence of the ${what}`, each(({ licence, licence_url }) => `${licence} (${licence_url})`)],
    [`day on which the ${what} was read`, each(({ retrieved }) => dayInWords(retrieved))],
  ];
}

function controlFacts(election: Election): Facts | null {
  const { control } = election;
  if (!control) return null;
  const words = (of: string) => (of === NO_OVERALL_CONTROL ? of : partyNamed(of, election).party_name);
  return new Map([
    ['control before the election', words(control.before)],
    ['control after the election', words(control.after)],
  ]);
}

function seatFacts({ composition }: Election): Facts | null {
  if (!composition) return null;
  return new Map(
    composition.flatMap(({ party_name, seats_before, seats_after }) => [
      [`${party_name} seats before the election`, number(seats_before)],
      [`${party_name} seats after the election`, number(seats_after)],
    ]),
  );
}

function councillorFacts({ councillors }: Election): Facts | null {
  if (!councillors) return null;
  const { source, year, taken, parties, changed_party } = councillors;
  const changed = changed_party.map(
    ({ person_name, party_name, elected_as, contested }) =>
      `${person_name} (${party_name}, elected as ${elected_as.party_name}, seat ${contested ? '' : 'not '}contested)`,
  );
  return new Map([
    ...sourceFacts('list of councillors', [source]),
    ['year of the list of councillors', `${year}, ${taken} the poll`],
    ...parties.flatMap(({ party_name, seats, not_contested }): [string, string | null][] => [
      [`${party_name} seats on the list of councillors`, number(seats)],
      [`${party_name} seats on the list that were not contested`, number(not_contested)],
    ]),
    ['councillors who changed party', changed.join('; ') || 'none'],
  ]);
}

function declaredFacts({ declared }: Election): Facts | null {
  if (!declared) return null;
  const { election_name, election_type, party_numbers, parties, ...totals } = declared;
  return new Map([
    ['name that the source prints', election_name],
    ['type of election that the source prints', election_type],
    ['seats contested, by the source’s own total', number(totals.seats_contested)],
    ['seats on the council, by the source’s own total', number(totals.council_seats)],
    ['majority mark that the source prints', number(totals.majority_seats)],
    ['numbers of the parties in the source', party_numbers.join(', ') || null],
    ...parties.flatMap((party): [string, string | null][] => [
      [`${party.party_name} seats won, by the source’s own total`, number(party.seats_won)],
      [`${party.party_name} change in seats that the source prints`, party.seat_change],
      [`${party.party_name} swing that the source prints`, party.swing],
      [`${party.party_name} votes, by the source’s own total`, number(party.votes_cast)],
      [`${party.party_name} share that the source prints`, percentage(party.share_percentage)],
    ]),
  ]);
}

function number(value: number | null): string | null {
  return value === null ? null : grouped(value);
}

function percentage(value: number | null): string | null {
  return value === null ? null : `${value}%`;
}
