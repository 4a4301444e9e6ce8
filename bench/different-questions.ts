/**
 * Questions that all differ, about every ward, party and candidate of every election. Their replies take more memory
 * than the cache of finished replies, so asking them in turn finds none of them there.
 */
import { commandInteraction, componentInteraction } from '../playground/interactions.ts';
import type { Signer } from '../playground/signer.ts';
import { customId, type Form } from '../src/discord/custom-id.ts';
import type { Dataset } from '../src/release/make-release.ts';
import { wardView } from '../src/render/views.ts';
import { LIMIT_BYTES } from '../src/replies/reply-cache.ts';
import { electionRef, wardRef } from '../src/results/ids.ts';
import type { Council, Election } from '../src/results/schema.ts';
import { WARD_ORDERS } from '../src/results/ward-orders.ts';
import { Connection } from './connection.ts';
import type { ImplementationWorker } from './implementation-worker.ts';
import { replyTo, withDeadline } from './load.ts';
import { SeededRandom } from './seeded-random.ts';
import { READER, requestsInTurn } from './signed-requests.ts';

const FORMS: readonly Form[] = ['brief', 'full'];
const SEED = 2003;
/** What the bot says about a fault of its own. */
const FAULT = 'Something went wrong';

/** The questions, in an order that mixes the kinds and is always the same. */
export function differentQuestions({ elections, councils }: Dataset): object[] {
  const bySlug = new Map(councils.map((council) => [council.slug, council]));
  const random = new SeededRandom(SEED);
  const aboutElections = elections.flatMap((election) => {
    const council = bySlug.get(election.council);
    return council ? questionsAbout(election, council) : [];
  });
  const wards = new Set(elections.flatMap(({ ballots }) => ballots.map(({ post_label }) => post_label)));
  return [...aboutElections, ...[...wards].map((ward) => command('history', { ward }))]
    .map((question) => ({ question, place: random.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ question }) => question);
}

/**
 * Asks each question once.
 * @returns the size of all replies, in characters
 * @throws Error if a reply is a fault, or if the cache has room for all replies
 */
export async function checkDifferentQuestions(
  worker: ImplementationWorker,
  questions: readonly object[],
  signer: Signer,
): Promise<number> {
  const connection = await Connection.open(worker.port);
  let characters = 0;
  try {
    for (const request of await requestsInTurn(signer, questions, questions.length)) {
      const reply = await withDeadline(replyTo(worker, connection, request), worker.implementation.name);
      if (reply.includes(FAULT)) throw new Error(`${worker.implementation.name} has a fault: ${request.bytes}`);
      characters += reply.length;
    }
  } finally {
    connection.close();
  }
  if (characters <= LIMIT_BYTES)
    throw new Error(`The replies to the different questions, ${characters} characters, fit into the cache.`);
  return characters;
}

function questionsAbout(election: Election, council: Council): object[] {
  const { election_id: id, ballots } = election;
  const wards = [...new Set(ballots.map(({ post_label }) => post_label))];
  const candidates = ballots.flatMap((ballot) => ballot.candidates);
  const people = new Set(candidates.map(({ person_name }) => person_name));
  const parties = new Set(candidates.map(({ party_name }) => party_name));
  const ref = electionRef(election, council);
  return [
    command('council', { election: id }),
    ...WARD_ORDERS.map((sort) => command('wards', { sort, election: id })),
    ...[...parties].map((name) => command('party', { name, election: id })),
    ...wards.map((name) => command('ward', { name, election: id })),
    ...wards.map((name) => command('ward', { name, election: id, private: true })),
    ...[...people].map((name) => command('candidate', { name, election: id })),
    ...wards.flatMap((first, index) =>
      wards.slice(index + 1).map((second) => command('compare', { first, second, election: id })),
    ),
    ...ballots.flatMap((ballot) => {
      const view = wardView.encode({ election: ref, ward: wardRef(ballot), page: 1 });
      return FORMS.map((form) =>
        componentInteraction(customId({ action: 'open', view, form, asker: READER.id, private: false }), READER),
      );
    }),
  ];
}

function command(name: string, options: Record<string, string | boolean>): object {
  const given = Object.entries(options).map(([option, value]) => ({ name: option, value }));
  return commandInteraction(name, given, READER);
}
