/** The channels of the server, at the stand-in for Discord. */
import type { FaultKind } from '../discord/faults.ts';
import { DiscordStandIn } from '../discord/stand-in.ts';
import { SERVER, serverChannels } from '../people.ts';
import type { PostedMessage } from './view.ts';

const LIMIT_SECONDS = 3;
const FAULT_WORDS: Partial<Record<FaultKind, string>> = {
  limited: `The next post is answered with 429: wait ${LIMIT_SECONDS} s.`,
  'lost response': 'The next post arrives, and its response is lost: the bot tries again after 5 s.',
};

export class Channels {
  readonly #token: string;
  readonly #changed: () => void;
  #discord: DiscordStandIn;

  /** @param token of the bot @param changed called after each change of a message */
  constructor(token: string, changed: () => void) {
    this.#token = token;
    this.#changed = changed;
    this.#discord = this.#empty();
  }

  /** Answers the bot's requests to Discord. */
  fetch(request: Request): Promise<Response> {
    return this.#discord.fetch(request);
  }

  /** Forgets all messages, and what Discord remembers of them. */
  clear(): void {
    this.#discord = this.#empty();
  }

  /** Makes the next post fail. */
  fail(kind: 'limited' | 'lost response'): void {
    this.#discord.faults.push({ kind, method: 'POST', retry_after: LIMIT_SECONDS });
  }

  /** What will go wrong with the next post; null if nothing will. */
  get fault(): string | null {
    const [next] = this.#discord.faults;
    return (next && FAULT_WORDS[next.kind]) ?? null;
  }

  /** The messages of all channels. */
  get messages(): PostedMessage[] {
    return [...this.#discord.channels.values()].flatMap(({ id: channel, messages }) =>
      messages
        .filter(({ deleted }) => !deleted)
        .map(({ id, embeds, timestamp: at, edited_timestamp: edited }) => ({ id, channel, embeds, at, edited })),
    );
  }

  #empty(): DiscordStandIn {
    const discord = new DiscordStandIn({ token: this.#token });
    for (const { id, name } of serverChannels()) discord.addChannel(id, SERVER, name);
    discord.watch(this.#changed);
    return discord;
  }
}
