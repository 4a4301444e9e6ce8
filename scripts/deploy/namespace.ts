import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../bundle.ts';
import { writeWhole } from '../whole-file.ts';
import type { DeployStep } from './deploy-step.ts';
import type { Wrangler } from './wrangler.ts';

const CONFIG = path.join(ROOT, 'wrangler.toml');
const ID = /(binding = "RESULTS"\s*\nid = ")([^"]*)(")/;
/** The title at Cloudflare, by which a deployment that was interrupted finds the namespace again. */
const TITLE = 'returning-officer-results';

interface Namespace {
  id: string;
  title: string;
}

/** Creates the KV namespace and writes its id into wrangler.toml, the only file that a deployment changes. */
export const createNamespace: DeployStep = {
  name: 'KV namespace',
  would: `create the KV namespace "${TITLE}" if there is none, and write its id into wrangler.toml`,

  async done({ wrangler }) {
    const id = await configuredId();
    return (await namespaces(wrangler)).some((one) => one.id === id);
  },

  async run({ wrangler, say }) {
    const byTitle = async () => (await namespaces(wrangler)).find(({ title }) => title === TITLE);
    let found = await byTitle();
    if (!found) {
      await wrangler.run('kv', 'namespace', 'create', TITLE);
      found = await byTitle();
    }
    if (!found)
      throw new Error(`Cloudflare created the namespace "${TITLE}" but does not list it. Run npm run deploy again.`);
    const { id } = found;
    const text = await readFile(CONFIG, 'utf8');
    await writeWhole(
      CONFIG,
      text.replace(ID, (_, before, __, after) => before + id + after),
    );
    say(`  wrangler.toml now contains the namespace id ${id}. It is not secret, so you can commit it.`);
  },
};

/** The id in wrangler.toml, which is a placeholder until the first deployment. @throws Error if there is none */
export async function configuredId(): Promise<string> {
  const id = ID.exec(await readFile(CONFIG, 'utf8'))?.[2];
  if (!id) throw new Error('wrangler.toml has no KV namespace with binding = "RESULTS" and, on the next line, an id.');
  return id;
}

/** The id of the namespace at Cloudflare. @throws Error if wrangler.toml still has the placeholder */
export async function namespaceId(): Promise<string> {
  const id = await configuredId();
  if (!/^[0-9a-f]{32}$/.test(id)) throw new Error('wrangler.toml has no KV namespace id yet: run npm run deploy.');
  return id;
}

async function namespaces(wrangler: Wrangler): Promise<Namespace[]> {
  return JSON.parse(await wrangler.run('kv', 'namespace', 'list'));
}
