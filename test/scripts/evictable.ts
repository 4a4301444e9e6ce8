/** The built Worker in a process of its own, on a KV namespace that outlives it. */
import { readFile } from 'node:fs/promises';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';
import { commandInteraction, componentInteraction, type Person } from '../../playground/interactions.ts';
import { newSigner, type Signer } from '../../playground/signer.ts';
import { builtModules, SETTINGS, type Settings } from '../../scripts/bundle.ts';
import { corrected } from '../faults/releases.ts';
import { releasePairs, write } from '../support/release.ts';

const ADA: Person = { id: '80351110224678912', place: 'server' };

interface Reply {
  type: number;
  answer: string | null;
  content: string;
  text: string;
  /** What each button and menu of the reply sends; a menu its last option. */
  controls: { custom_id: string; values?: string[] }[];
}

export interface EvictableWorker {
  signer: Signer;
  ask(name: string, options: Record<string, string>): Promise<Reply>;
  click(custom_id: string, values?: string[]): Promise<Reply>;
  /** Publishes the corrected release. */
  publishCorrection(): Promise<void>;
  stop(): Promise<void>;
}

/** @param storage the folder that KV is kept in */
export async function startEvictable(storage: string, signer?: Signer): Promise<EvictableWorker> {
  const { compatibilityDate, compatibilityFlags, vars }: Settings = JSON.parse(await readFile(SETTINGS, 'utf8'));
  const modules = await builtModules();
  const known = signer ?? (await newSigner());
  const miniflare = new Miniflare({
    ...convertV4MiniflareOptions({
      modules,
      compatibilityDate,
      compatibilityFlags,
      kvNamespaces: ['RESULTS'],
      bindings: { ...vars, DISCORD_PUBLIC_KEY: known.publicKey, DISCORD_APPLICATION_ID: '1' } as Record<string, string>,
      cf: false,
      log: new Log(LogLevel.ERROR),
      handleStructuredLogs: () => undefined,
    }),
    resourcePersistencePath: storage,
  });
  await miniflare.ready;
  const send = async (interaction: object) => {
    const body = JSON.stringify(interaction);
    const headers = await known.headers(body);
    return replyOf(
      await miniflare.dispatchFetch('https://officer.example/interactions', { method: 'POST', headers, body }),
    );
  };
  return {
    signer: known,
    ask: (name, options) =>
      send(
        commandInteraction(
          name,
          Object.entries(options).map(([option, value]) => ({ name: option, value })),
          ADA,
        ),
      ),
    click: (custom_id, values) => send(componentInteraction(custom_id, ADA, values)),
    async publishCorrection() {
      const namespace = await miniflare.getKVNamespace('RESULTS');
      await write(await releasePairs(corrected()), namespace as unknown as KVNamespace);
    },
    stop: () => miniflare.dispose(),
  };
}

/** What of a reply over the wire is looked at. */
interface Sent {
  type: number;
  data: {
    content: string;
    components: { components: { custom_id?: string; options?: { value: string }[] }[] }[];
  };
}

async function replyOf(response: { headers: { get(name: string): string | null }; json(): Promise<unknown> }) {
  const { type, data } = (await response.json()) as Sent;
  const components = data.components.flatMap((row) => row.components);
  return {
    type,
    answer: response.headers.get('X-Returning-Officer-Answer'),
    content: data.content,
    text: JSON.stringify(data),
    controls: components.flatMap(({ custom_id, options }) => {
      const last = options?.at(-1);
      return custom_id === undefined ? [] : [{ custom_id, ...(last && { values: [last.value] }) }];
    }),
  };
}
