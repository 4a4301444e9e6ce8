/** Made-up councils with everything that could make two controls of one message alike. */
import * as fc from 'fast-check';
import type { Dataset } from '../../src/release/make-release.ts';
import type { Ballot, Candidate, Council, Election } from '../../src/results/schema.ts';
import { slugOf } from '../../src/results/slug.ts';
import { dataset } from './dataset.ts';
import { CO_OPERATIVE, CONSERVATIVE, candidate, INDEPENDENT, LABOUR, testham } from './elections.ts';

const LONG = 'Cadeby, Carlton and Market Bosworth with Shackerstone and the Parishes of Sheepy and Twycross';
/** Short, equal and long slugs, and names that differ only after the hundredth letter. */
const WARDS = [
  'Castle Fen',
  'Castle Fen!',
  'Moor',
  'Moor Park',
  'Wells by Sea',
  "St. Mary's",
  'Ynys Môn',
  LONG,
  `${LONG}, North Division`,
  `${LONG}, North Divisions`,
  ...Array.from({ length: 30 }, (_, index) => `Ward ${index + 1}`),
];
/** Parties without an id whose slugs are equal, long or empty. */
const UNKNOWN_PARTIES = ['A B', 'A-B', '★', '☆', 'Labour', `${LONG} North`, `${LONG} South`].map((party_name) => ({
  party_id: null,
  party_name,
}));
const PARTIES = [LABOUR, CO_OPERATIVE, CONSERVATIVE, INDEPENDENT, ...UNKNOWN_PARTIES];
const PEOPLE = ['Ann Archer', 'Ann Archer', 'Ben Baker', 'Smith J.', 'Łukasz Nowak', 'Cat Cole-Dyer'];
const COUNCILS = [
  { slug: 'larkford', name: 'Larkford Borough Council', gss: 'E07900001' },
  { slug: 'rothe', name: 'Rothe District Council', gss: 'E07900002' },
];
const DAYS = ['2019-05-02', '2019-06-13', '2021-05-06', '2021-11-18', '2022-05-05', '2023-05-04', '2023-09-14'];

const person = fc
  .record({
    name: fc.constantFrom(...PEOPLE),
    party: fc.constantFrom(...PARTIES),
    votes: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 8 }),
  })
  .map(({ name, party, votes }): Candidate => ({ ...candidate(name, party, votes), elected: null }));

/** A ward's ordinary ballot, its by-election, or both. */
const ward = fc.record({
  label: fc.constantFrom(...WARDS),
  polls: fc.constantFrom(['ordinary'], ['ordinary', 'by-election'], ['by-election']),
  seats: fc.integer({ min: 1, max: 3 }),
  candidates: fc.array(person, { minLength: 1, maxLength: 5 }),
});

const poll = fc.record({
  council: fc.constantFrom(...COUNCILS),
  day: fc.constantFrom(...DAYS),
  wards: fc.uniqueArray(ward, { minLength: 1, maxLength: 30, selector: ({ label }) => label }),
});

/** Recorded facts of one or two councils. */
export const madeUpCouncils: fc.Arbitrary<Dataset> = fc
  .uniqueArray(poll, { minLength: 1, maxLength: 6, selector: ({ council, day }) => council.slug + day })
  .map((polls) => {
    const { council: model } = testham();
    const councils = COUNCILS.map((council): Council => ({ ...model, ...council, wards: [] }));
    return { ...dataset, councils, elections: polls.map(electionOf) };
  });

type Drawn<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

function electionOf({ council, day, wards }: Drawn<typeof poll>): Election {
  const { election } = testham();
  const ballots = wards.flatMap((one, index) =>
    // Two names may have one slug, so the ids are numbered.
    one.polls.map((kind) => ballotOf(one, kind === 'by-election', { council: council.slug, day, number: index + 1 })),
  );
  return {
    ...election,
    election_id: `local.${council.slug}.${day}`,
    name: `${day.slice(0, 4)} ${council.name} election`,
    council: council.slug,
    election_date: day,
    control: null,
    composition: null,
    declared: null,
    ballots,
  };
}

function ballotOf(
  { label, seats, candidates }: Drawn<typeof ward>,
  by_election: boolean,
  { council, day, number }: { council: string; day: string; number: number },
): Ballot {
  const { millHill } = testham();
  const clash = label === 'Castle Fen!' ? `-${number}` : '';
  return {
    ...millHill,
    ballot_paper_id: `local.${council}.${slugOf(label)}${clash}${by_election ? '.by' : ''}.${day}`,
    post_label: label,
    gss: null,
    by_election,
    seats_contested: seats,
    cancelled_poll: candidates.length <= seats,
    cancellation_reason: candidates.length <= seats ? 'uncontested' : null,
    outcomes: [],
    candidates: candidates.map((one) => ({ ...one })),
  };
}
