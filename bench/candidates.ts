/** Everything that is measured, in the order in which the report tells it. */

export interface Candidate {
  /** How the command line and the report name it. */
  name: string;
  /**
   * The limit is what the others are held against; `part` is the bot with its later steps left out, by which the
   * report tells what each step costs.
   */
  role: 'limit' | 'peer' | 'part' | 'bot';
  /** The file that it is bundled from; the bot is taken as `npm run build` leaves it. */
  entry?: string;
  /** Whether it answers with the ward's result, rather than the same to everybody. */
  doesJob: boolean;
  /** What stands in its KV namespace: one election's document, or the release as it is published. */
  kv: 'nothing' | 'document' | 'release';
  /** Compatibility flags that it cannot do without. */
  flags?: readonly string[];
  /** Set where it answers the request itself with 202, and posts its reply to Discord's API. */
  repliesByCallback?: true;
}

export const LIMIT: Candidate = { name: 'limit', role: 'limit', entry: 'limit.ts', doesJob: false, kv: 'nothing' };
export const BOT: Candidate = { name: 'this bot', role: 'bot', doesJob: true, kv: 'release' };

export const CANDIDATES: readonly Candidate[] = [
  LIMIT,
  { ...LIMIT, name: 'limit (again)' },
  { ...LIMIT, name: 'limit + KV', entry: 'limit-kv.ts', doesJob: true, kv: 'document' },
  peer('Hono with discord-interactions', 'hono.ts'),
  peer('discord-hono', 'discord-hono.ts'),
  peer('slash-create', 'slash-create.ts'),
  peer('itty-router with discord-interactions', 'itty-router.ts'),
  // process.env and node: modules; its guide sets the flag too.
  { ...peer('dressed', 'dressed.ts'), flags: ['nodejs_compat'], repliesByCallback: true },
  part('routing and signature', 'routed.ts'),
  part('interaction parsed', 'parsed.ts'),
  part('release and settings opened', 'opened.ts'),
  { ...part('result derived, rendered, written', 'answered.ts'), doesJob: true },
  BOT,
];

function peer(name: string, entry: string): Candidate {
  return { name, role: 'peer', entry, doesJob: true, kv: 'document' };
}

function part(name: string, entry: string): Candidate {
  return { name, role: 'part', entry: `parts/${entry}`, doesJob: false, kv: 'release' };
}
