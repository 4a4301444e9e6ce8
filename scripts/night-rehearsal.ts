/** What the playground plays again: the count of 1 May 2003, followed in a channel. */
import { CHANNEL_OPTION, commandInteraction } from '../playground/interactions.ts';
import { DERBY_CHANNEL, personNamed } from '../playground/people.ts';
import type { Signer } from '../playground/signer.ts';
import { compositionOf } from '../src/results/composition.ts';
import { type Rehearsal, rehearsalOf } from '../src/results/night/rehearsal.ts';
import { DATA } from './bundle.ts';
import { readDataset } from './publish/dataset.ts';

const ELECTION = 'local.derby.2003-05-01';
const COUNCIL = 'derby';

/** @throws Error if the election is not on file */
export async function rehearsal(): Promise<Rehearsal> {
  const { elections, councils, parties } = await readDataset(DATA, COUNCIL);
  const election = elections.find(({ election_id }) => election_id === ELECTION);
  const council = councils.find(({ slug }) => slug === COUNCIL);
  const size = (election && compositionOf(election))?.reduce((sum, { after }) => sum + after, 0);
  const found = election && council && size && rehearsalOf(election, council, parties, size);
  if (!found) throw new Error(`${ELECTION} is not on file, so it cannot be played again.`);
  return found;
}

/** Uses `/follow` as a person who manages the server. @throws Error that says what the bot answered */
export async function follow(origin: string, signer: Signer): Promise<void> {
  const options = [
    { name: 'council', value: COUNCIL },
    { name: 'channel', value: DERBY_CHANNEL, type: CHANNEL_OPTION } as const,
  ];
  const body = JSON.stringify(commandInteraction('follow', options, personNamed('Ada', 'server')));
  const response = await fetch(`${origin}/interactions`, { method: 'POST', headers: await signer.headers(body), body });
  if (!response.ok) throw new Error(`/follow was answered with ${response.status}.`);
  const { data }: { data?: { content?: string } } = await response.json();
  if (!data?.content?.startsWith(`<#${DERBY_CHANNEL}> follows`))
    throw new Error(`/follow was refused: ${data?.content ?? 'it has no reply.'}`);
}
