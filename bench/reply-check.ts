/** Checks each implementation's replies against the source before anything is timed. */
import type { APIApplicationCommandAutocompleteResponse, APIEmbed } from 'discord-api-types/v10';
import type { Signer } from '../playground/signer.ts';
import type { Ballot } from '../src/results/schema.ts';
import { Connection } from './connection.ts';
import { derbyElection, findWard, WARD } from './derby-election.ts';
import type { ImplementationWorker } from './implementation-worker.ts';
import { replyTo, withDeadline } from './load.ts';
import { forgedRequests, type SignedRequest, TYPED, typingRequest, wardRequests } from './signed-requests.ts';

const MESSAGE = 4;
const SUGGESTIONS = 8;

/**
 * A reply must name the ward, mark the winner and give every candidate's votes, each on a line of its own. A forged
 * request must be refused, and the bot must suggest the ward while it is typed.
 * @throws Error that lists what is wrong
 */
export async function checkReplies(worker: ImplementationWorker, signer: Signer): Promise<void> {
  const { name, role, doesJob } = worker.implementation;
  const connection = await Connection.open(worker.port);
  const parsedReply = async (request: SignedRequest) =>
    JSON.parse(await withDeadline(replyTo(worker, connection, request), name));
  try {
    const election = await derbyElection();
    for (const request of await forgedRequests(signer, 1)) await replyTo(worker, connection, request);
    const faults: string[] = [];
    for (const request of await wardRequests(signer, 1)) {
      const { type, data } = await parsedReply(request);
      if (type !== MESSAGE) faults.push(`the type is ${type}`);
      if (doesJob) faults.push(...embedFaults(data?.embeds?.[0], findWard(election)));
    }
    for (const typed of role === 'bot' ? TYPED : []) {
      const least = typed === '' ? election.ballots.length : 1;
      faults.push(...suggestionFaults(typed, least, await parsedReply(await typingRequest(signer, typed))));
    }
    if (faults.length > 0) throw new Error(`${name} answers wrongly: ${faults.join('; ')}`);
  } finally {
    connection.close();
  }
}

/** What is wrong with, or missing from, the embed of a ward. */
export function embedFaults(
  embed: APIEmbed | undefined,
  { post_label, seats_contested, candidates }: Ballot,
): string[] {
  const lines = (embed?.description ?? '').replaceAll(',', '').split('\n');
  const ranked = candidates.toSorted((a, b) => (b.votes_cast ?? 0) - (a.votes_cast ?? 0));
  const faults = ranked.flatMap(({ person_name, votes_cast }, place) => {
    const line = lines.find((one) => one.includes(person_name) && new RegExp(`\\b${votes_cast}\\b`).test(one));
    if (!line) return [`no line has ${person_name} with ${votes_cast} votes`];
    const isElected = place < seats_contested;
    return line.includes('✓') === isElected ? [] : [`${person_name} is ${isElected ? 'not ' : ''}marked as elected`];
  });
  return embed?.title?.includes(post_label) ? faults : [`the title is "${embed?.title}"`, ...faults];
}

/** @param least the smallest number of suggestions expected */
function suggestionFaults(
  typed: string,
  least: number,
  { type, data }: APIApplicationCommandAutocompleteResponse,
): string[] {
  const names = data.choices?.map(({ name }) => name) ?? [];
  const isRight = type === SUGGESTIONS && names.length >= least && names.includes(WARD);
  return isRight ? [] : [`"${typed}" suggests ${names.join(', ') || 'nothing'}`];
}
