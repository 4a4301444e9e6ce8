import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../bundle.ts';
import { writeWhole } from '../whole-file.ts';
import type { DeployStep } from './deploy-step.ts';
import type { Wrangler } from './wrangler.ts';

const CONFIG = path.join(ROOT, 'wrangler.toml');
const ID = /(binding = "RESULTS"\s*\nid = ")([^"]*)(")/;
/** What the namespace is called at Cloudflare, so that it is found again where a run was stopped after making it. */
export const TITLE = 'returning-officer-results';

interface Namespace {
  id: string;
  title: string;
}

/** A KV namespace exists, and wrangler.toml names it: the one file that a deployment changes. */
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
      throw new Error(`Cloudflare made the namespace "${TITLE}" but does not list it. Run npm run deploy again.`);
    const { id } = found;
    const text = await readFile(CONFIG, 'utf8');
    await writeWhole(
      CONFIG,
      text.replace(ID, (_, before, __, after) => before + id + after),
    );
    say(`  wrangler.toml now names the namespace ${id}; commit it, it is no secret.`);
  },
};

/** The id in wrangler.toml; the one it comes with belongs to no account. */
export async function configuredId(): Promise<string> {
  const id = ID.exec(await readFile(CONFIG, 'utf8'))?.[2];
  if (!id) throw new Error('wrangler.toml has no KV namespace with binding = "RESULTS" and, on the next line, an id.');
  return id;
}

/** The id of a namespace at Cloudflare. @throws Error where wrangler.toml still has the one it comes with */
export async function namespaceId(): Promise<string> {
  const id = await configuredId();
  if (!/^[0-9a-f]{32}$/.test(id)) throw new Error('wrangler.toml names no KV namespace yet: run npm run deploy.');
  return id;
}

async function namespaces(wrangler: Wrangler): Promise<Namespace[]> {
  return JSON.parse(await wrangler.run('kv', 'namespace', 'list'));
}
