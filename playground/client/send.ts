import type { APIInteractionResponse } from 'discord-api-types/v10';

/** What came back, after how long: a response, or a fault in words. */
export type Reply = { ms: number } & ({ response: APIInteractionResponse } | { fault: string });

/** Discord shows a failure where a first response takes longer. */
export const DISCORD_WAITS_MS = 3000;

/** Sends an interaction by way of the page's server, which signs it as Discord would; never throws. */
export async function send(interaction: object): Promise<Reply> {
  const begun = performance.now();
  const since = () => Math.round(performance.now() - begun);
  try {
    const reply = await fetch('/interactions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(interaction),
    });
    const text = await reply.text();
    if (reply.ok) return { ms: since(), response: JSON.parse(text) };
    return { ms: since(), fault: reply.status === 502 ? text : `The Worker answered ${reply.status}: ${text}` };
  } catch (cause) {
    return { ms: since(), fault: `The playground's server does not answer: is npm start still running? (${cause})` };
  }
}
