import { CHANNEL_OPTION, commandInteraction } from '../playground/interactions.ts';
import { DERBY_CHANNEL, personNamed } from '../playground/people.ts';
import type { Signer } from '../playground/signer.ts';

/**
 * Makes #derby follow Derby: uses `/follow` as a person who manages the server.
 * @param origin the Worker's address
 * @throws Error with the bot's answer if it refuses
 */
export async function followDerby(origin: string, signer: Signer): Promise<void> {
  const options = [
    { name: 'council', value: 'derby' },
    { name: 'channel', value: DERBY_CHANNEL, type: CHANNEL_OPTION } as const,
  ];
  const body = JSON.stringify(commandInteraction('follow', options, personNamed('Ada', 'server')));
  const response = await fetch(`${origin}/interactions`, { method: 'POST', headers: await signer.headers(body), body });
  if (!response.ok) throw new Error(`/follow was answered with ${response.status}.`);
  const { data }: { data?: { content?: string } } = await response.json();
  if (!data?.content?.startsWith(`<#${DERBY_CHANNEL}> follows`))
    throw new Error(`/follow was refused: ${data?.content ?? 'it has no reply.'}`);
}
