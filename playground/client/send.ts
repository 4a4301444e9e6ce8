import type { APIInteractionResponse } from 'discord-api-types/v10';

/** A response or the reason why there is none, and how long it took in milliseconds. */
export type BotReply = { ms: number } & ({ response: APIInteractionResponse } | { fault: string });

/** Discord shows an error if the first response takes longer. */
export const DISCORD_WAITS_MS = 3000;
/** The server is away for about a second while it reloads. */
const RELOAD_MS = 5000;
const RETRY_MS = 250;

/** Sends an interaction to the page's server, which signs it as Discord would. Never throws. */
export async function send(interaction: object): Promise<BotReply> {
  const started = performance.now();
  try {
    const reply = await post(JSON.stringify(interaction), started + RELOAD_MS);
    const text = await reply.text();
    const ms = Math.round(performance.now() - started);
    if (reply.ok) return { ms, response: JSON.parse(text) };
    return { ms, fault: reply.status === 502 ? text : `The Worker answered ${reply.status}: ${text}` };
  } catch (cause) {
    const ms = Math.round(performance.now() - started);
    return { ms, fault: `The playground's server does not answer: is npm start still running? (${cause})` };
  }
}

/** Posts to the server, and tries again until a deadline if it cannot be reached. */
async function post(body: string, deadline: number): Promise<Response> {
  for (;;) {
    try {
      return await fetch('/interactions', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    } catch (cause) {
      if (performance.now() + RETRY_MS > deadline) throw cause;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
