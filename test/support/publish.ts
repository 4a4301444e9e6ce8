/** Publishes made-up councils, each release to a namespace of its own. */
import type { Council, Election } from '../../src/results/schema.ts';
import { slugOf } from '../../src/results/slug.ts';
import { seed } from './bot.ts';
import { dataset } from './dataset.ts';
import { CONSERVATIVE, candidate, INDEPENDENT, LABOUR, type Testham, testham } from './elections.ts';
import { emptyNamespace } from './kv.ts';

/** The bindings with which the Worker answers from a published release. */
interface Published {
  RESULTS: KVNamespace;
  HOME_ELECTION: string;
}

/** Publishes the bundled elections with Testham as the home election, after one change to it. */
export async function publishTestham(change?: (parts: Testham) => void): Promise<Published> {
  const { election, council } = testham(change);
  const RESULTS = emptyNamespace();
  await seed(RESULTS, {
    ...dataset,
    elections: [...dataset.elections, election],
    councils: [...dataset.councils, council],
  });
  return { RESULTS, HOME_ELECTION: election.election_id };
}

export const LONGEST_WARD_NAME = 'Cadeby, Carlton and Market Bosworth with Shackerstone';
export const LARGE_COUNCIL_WARDS = 69;
const CANDIDATES_PER_WARD = 30;

/** Publishes a council of 69 wards, one with the longest real name, and 30 candidates in each. */
export async function publishLargeCouncil(): Promise<Published> {
  const { election, council } = largeCouncil();
  const RESULTS = emptyNamespace();
  await seed(RESULTS, { ...dataset, elections: [election], councils: [council] });
  return { RESULTS, HOME_ELECTION: election.election_id };
}

/** 69 wards with 30 candidates each. */
export function largeCouncil(): { election: Election; council: Council } {
  const { election, council, millHill } = testham();
  const others = Array.from({ length: LARGE_COUNCIL_WARDS - 1 }, (_, index) => `Westward St. Mary’s ${index + 2}`);
  const names = [LONGEST_WARD_NAME, ...others];
  const ballots = names.map((post_label) => ({
    ...millHill,
    post_label,
    ballot_paper_id: `local.testham.${slugOf(post_label)}.2007-05-03`,
    gss: null,
    candidates: Array.from({ length: CANDIDATES_PER_WARD }, (_, index) => ({
      ...candidate(
        `Tiago de Assis Caldeira Cruz ${post_label.slice(0, 12)} ${index}`,
        [LABOUR, CONSERVATIVE, INDEPENDENT][index % 3] ?? LABOUR,
        3000 - index,
      ),
      elected: null,
    })),
  }));
  const wards = names.map((name) => ({ slug: slugOf(name), name, gss: null }));
  return { election: { ...election, ballots, declared: null }, council: { ...council, wards } };
}
