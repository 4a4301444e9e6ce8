/** A Worker that is measured. */
export interface Implementation {
  /** Its name on the command line and in the report. */
  name: string;
  /**
   * The limit is the least that any bot does, and the others are compared with it. A partial bot stops after one of the
   * bot's steps, to measure each step's cost.
   */
  role: 'limit' | 'peer' | 'partial bot' | 'bot';
  /** Its entry file in implementations/; absent for the bot, which `npm run build` has bundled. */
  entry?: string;
  /** Whether it answers with the ward's result; otherwise it always answers the same. */
  doesJob: boolean;
  /** The contents of its KV namespace: one election's document, or a published release. */
  kv: 'nothing' | 'document' | 'release';
  /** The compatibility flags that it needs. */
  flags?: readonly string[];
  /** Set if it is not minified, so that a profile can name its functions. */
  isReadable?: boolean;
  /** Set if it answers the request with an empty 202 and posts its reply to Discord's API. */
  repliesByCallback?: true;
}

export const LOWER_LIMIT: Implementation = {
  name: 'limit',
  role: 'limit',
  entry: 'limit.ts',
  doesJob: false,
  kv: 'nothing',
};
export const BOT: Implementation = { name: 'this bot', role: 'bot', doesJob: true, kv: 'release' };
/** What a profile compares: the limit and the bot. */
export const PROFILED: readonly Implementation[] = [
  { ...LOWER_LIMIT, isReadable: true },
  { ...BOT, entry: 'whole-bot.ts', isReadable: true },
];

/** In the order of the report. */
export const IMPLEMENTATIONS: readonly Implementation[] = [
  LOWER_LIMIT,
  { ...LOWER_LIMIT, name: 'limit (again)' },
  { ...LOWER_LIMIT, name: 'limit, with a longer reply', entry: 'limit-long-reply.ts' },
  { ...LOWER_LIMIT, name: 'limit + KV', entry: 'limit-kv.ts', doesJob: true, kv: 'document' },
  peer('Hono with discord-interactions', 'hono.ts'),
  peer('discord-hono', 'discord-hono.ts'),
  peer('slash-create', 'slash-create.ts'),
  peer('itty-router with discord-interactions', 'itty-router.ts'),
  // It needs process.env and node: modules. Its guide sets the flag too.
  { ...peer('dressed', 'dressed.ts'), flags: ['nodejs_compat'], repliesByCallback: true },
  partialBot('routing and signature', 'after-signature.ts'),
  partialBot('interaction parsed', 'after-parsing.ts'),
  partialBot('release and settings opened', 'after-reading.ts'),
  { ...partialBot('finished reply found and addressed', 'after-reply.ts'), doesJob: true },
  BOT,
];

function peer(name: string, entry: string): Implementation {
  return { name, role: 'peer', entry, doesJob: true, kv: 'document' };
}

function partialBot(name: string, entry: string): Implementation {
  return { name, role: 'partial bot', entry: `partial-bot/${entry}`, doesJob: false, kv: 'release' };
}
