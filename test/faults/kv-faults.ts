/** Everything that can be wrong with KV. Each fault is made in the real namespace, in workerd. */
import { env } from 'cloudflare:workers';
import { CATALOGUE_VERSION } from '../../src/release/catalogue.ts';
import { CATALOGUE, hashOf, volumeKey } from '../../src/release/keys.ts';
import type { Mark } from '../../src/release/mark.ts';
import { seed } from '../support/bot.ts';
import { emptyKv } from '../support/kv.ts';
import { releasePairs, volumeIn } from '../support/release.ts';
import { type FaultyKv, faultyKv, hanging, throwing } from './faulty-kv.ts';
import { corrected } from './releases.ts';

export interface KvFault {
  fault: string;
  /** The catalogue can be read; the fault is in one document. */
  ofDocument: boolean;
  /** Causes the fault. @returns a cold namespace that has it */
  cause(): Promise<FaultyKv>;
}

export const KV_FAULTS: KvFault[] = [
  { fault: 'is empty', ofDocument: false, cause: async () => faultyKv() },
  { fault: 'throws on every call', ofDocument: false, cause: async () => faultyKv(throwing) },
  { fault: 'hangs for ten seconds', ofDocument: false, cause: async () => faultyKv(hanging) },
  ofCatalogue('has half a catalogue', (text) => text.slice(0, text.length / 2)),
  ofCatalogue('has a catalogue of another version', (text) =>
    JSON.stringify({ ...JSON.parse(text), version: CATALOGUE_VERSION + 1 }),
  ),
  ofCatalogue('has a catalogue with an unexpected field', (text) => text.replace('{', '{"extra":1,')),
  ofCatalogue('has something else under the catalogue’s key', () => '["catalogue"]'),
  ofCatalogue('has a damaged catalogue with the mark of the whole one', (text) => text.replace('{', '{"extra":1,'), {}),
  ofCatalogue('has a damaged catalogue with a mark of other schemas', (text) => text.replace('{', '{"extra":1,'), {
    schemas: 'other schemas',
  }),
  ofDocument('has half a document', (text) => text.slice(0, text.length / 2)),
  ofDocument('has a document that does not match its hash', (text) => text.replace('1407', '9407')),
  ofDocument('has an empty document', () => ''),
  ofDocument('has an old catalogue, which names a missing document', () => null),
];

/** Repairs any of the faults by publishing the whole corrected release. */
export async function repair(kv: FaultyKv): Promise<void> {
  kv.repair();
  await seed(env.RESULTS, corrected());
}

/** @param mark what to change in the publisher's mark; without it, the catalogue has no mark */
function ofCatalogue(fault: string, corrupt: (text: string) => string, mark?: Partial<Mark>): KvFault {
  const cause = async () => {
    await seed(env.RESULTS, corrected());
    const { value, metadata } = await env.RESULTS.getWithMetadata<Mark>(CATALOGUE);
    const text = corrupt(value ?? '');
    const changed = { ...metadata, ...mark, ...(mark?.schemas && { text: await hashOf(text) }) };
    await env.RESULTS.put(CATALOGUE, text, mark ? { metadata: changed } : {});
    return faultyKv();
  };
  return { fault, ofDocument: false, cause };
}

function ofDocument(fault: string, corrupt: (text: string) => string | null): KvFault {
  const cause = async () => {
    await emptyKv();
    await seed(env.RESULTS, corrected());
    const text = volumeIn(await releasePairs(corrected()));
    const key = volumeKey('derby', await hashOf(text));
    const corrupted = corrupt(text);
    if (corrupted === null) await env.RESULTS.delete(key);
    else await env.RESULTS.put(key, corrupted);
    return faultyKv();
  };
  return { fault, ofDocument: true, cause };
}
