/** Whether a candidate does the job: nobody is timed who answers wrongly. */
import type { APIApplicationCommandAutocompleteResponse, APIEmbed } from 'discord-api-types/v10';
import type { Signer } from '../playground/signer.ts';
import type { Ballot } from '../src/results/schema.ts';
import { type Ask, forgedAsks, TYPED, typingAsk, wardAsks } from './asks.ts';
import { Connection } from './connection.ts';
import { inTime } from './deadline.ts';
import { answered } from './load.ts';
import { sourceElection, WARD, wardOf } from './source.ts';
import type { Running } from './workerd.ts';

const MESSAGE = 4;
const SUGGESTIONS = 8;

/**
 * Holds a candidate's replies against the source: the ward, who won, and every candidate's votes, each on a line of
 * its own. A forged request must be refused, and the bot must suggest the ward while it is typed.
 * @throws Error with what is wrong
 */
export async function holdToSource(running: Running, signer: Signer): Promise<void> {
  const { name, role, doesJob } = running.candidate;
  const connection = await Connection.open(running.port);
  const replyTo = async (ask: Ask) => JSON.parse(await inTime(answered(running, connection, ask), name));
  try {
    const election = await sourceElection();
    for (const ask of await forgedAsks(signer, 1)) await answered(running, connection, ask);
    const faults: string[] = [];
    for (const ask of await wardAsks(signer, 1)) {
      const { type, data } = await replyTo(ask);
      if (type !== MESSAGE) faults.push(`the type is ${type}`);
      if (doesJob) faults.push(...faultsOf(data?.embeds?.[0], wardOf(election)));
    }
    for (const typed of role === 'bot' ? TYPED : []) {
      const least = typed === '' ? election.ballots.length : 1;
      faults.push(...suggestionFaults(typed, least, await replyTo(await typingAsk(signer, typed))));
    }
    if (faults.length > 0) throw new Error(`${name} answers wrongly: ${faults.join('; ')}`);
  } finally {
    connection.close();
  }
}

/** What an embed says wrongly, or not at all, of a ward. */
export function faultsOf(embed: APIEmbed | undefined, { post_label, seats_contested, candidates }: Ballot): string[] {
  const lines = (embed?.description ?? '').replaceAll(',', '').split('\n');
  const ranked = candidates.toSorted((a, b) => (b.votes_cast ?? 0) - (a.votes_cast ?? 0));
  const wrong = ranked.flatMap(({ person_name, votes_cast }, place) => {
    const line = lines.find((one) => one.includes(person_name) && new RegExp(`\\b${votes_cast}\\b`).test(one));
    if (!line) return [`no line has ${person_name} with ${votes_cast} votes`];
    const isElected = place < seats_contested;
    return line.includes('elected') === isElected
      ? []
      : [`${person_name} is ${isElected ? 'not ' : ''}told as elected`];
  });
  return embed?.title?.includes(post_label) ? wrong : [`the title is "${embed?.title}"`, ...wrong];
}

/** @param least how many suggestions are due */
function suggestionFaults(
  typed: string,
  least: number,
  { type, data }: APIApplicationCommandAutocompleteResponse,
): string[] {
  const names = data.choices?.map(({ name }) => name) ?? [];
  const isRight = type === SUGGESTIONS && names.length >= least && names.includes(WARD);
  return isRight ? [] : [`"${typed}" suggests ${names.join(', ') || 'nothing'}`];
}
