/** The table of what can be wrong with KV. Each row is made with the real namespace, in workerd. */
import { env } from 'cloudflare:workers';
import { CATALOGUE_VERSION } from '../../src/release/catalogue.ts';
import { CATALOGUE, electionKey, hashOf } from '../../src/release/keys.ts';
import { documentText } from '../../src/release/make-release.ts';
import { seed } from '../support/bot.ts';
import { emptyKv, type FaultyKv, faultyKv, hanging, throwing } from './faulty-kv.ts';
import { corrected, correctedDerby, DERBY_2003 } from './releases.ts';

export interface KvFault {
  fault: string;
  /** Whether the catalogue is read all the same, so that the fault is that of one document. */
  ofDocument: boolean;
  /** Brings the fault about. @returns a cold namespace that has it */
  cause(): Promise<FaultyKv>;
}

export const KV_FAULTS: KvFault[] = [
  { fault: 'is empty', ofDocument: false, cause: async () => faultyKv() },
  { fault: 'throws on every call', ofDocument: false, cause: async () => faultyKv(throwing) },
  { fault: 'hangs for ten seconds', ofDocument: false, cause: async () => faultyKv(hanging) },
  ofCatalogue('holds half a catalogue', (text) => text.slice(0, text.length / 2)),
  ofCatalogue('holds a catalogue of another version', (text) =>
    JSON.stringify({ ...JSON.parse(text), version: CATALOGUE_VERSION + 1 }),
  ),
  ofCatalogue('holds a catalogue with a field it should not have', (text) => text.replace('{', '{"extra":1,')),
  ofCatalogue('holds something else under the key of the catalogue', () => '["catalogue"]'),
  ofDocument('holds half a document', (text) => text.slice(0, text.length / 2)),
  ofDocument('holds a document that does not match its hash', (text) => text.replace('1407', '9407')),
  ofDocument('holds an empty document', () => ''),
  ofDocument('holds an old catalogue, which names a document that is missing', () => null),
];

/** Publishes the corrected release whole, as the remedy of any of them. */
export async function remedy(kv: FaultyKv): Promise<void> {
  kv.mend();
  await seed(env.RESULTS, corrected());
}

function ofCatalogue(fault: string, spoil: (text: string) => string): KvFault {
  const cause = async () => {
    await seed(env.RESULTS, corrected());
    await env.RESULTS.put(CATALOGUE, spoil((await env.RESULTS.get(CATALOGUE)) ?? ''));
    return faultyKv();
  };
  return { fault, ofDocument: false, cause };
}

function ofDocument(fault: string, spoil: (text: string) => string | null): KvFault {
  const cause = async () => {
    await emptyKv();
    await seed(env.RESULTS, corrected());
    const text = documentText(correctedDerby());
    const key = electionKey(DERBY_2003, await hashOf(text));
    const spoilt = spoil(text);
    if (spoilt === null) await env.RESULTS.delete(key);
    else await env.RESULTS.put(key, spoilt);
    return faultyKv();
  };
  return { fault, ofDocument: true, cause };
}
