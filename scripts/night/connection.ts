/** The deployment that a command publishes to, with the key that signs. */
import type { Snapshot } from '../../src/night/contract.ts';
import { originFrom, UsageError } from '../command-line.ts';
import { LOOPBACK } from '../port.ts';
import { canPrompt, confirm } from '../values/prompt.ts';
import { type CountClient, countClient } from './count-client.ts';
import type { NightOptions } from './night-options.ts';
import { readKeyFile, type SigningKey } from './signing-key.ts';

export interface Connection extends CountClient {
  key: SigningKey;
}

/**
 * Reads the key and the address. Contacts nothing.
 * @throws UsageError if one is not given, or if nobody can be asked to confirm
 */
export async function connect({ to, key, yes }: NightOptions): Promise<Connection> {
  if (!yes && !canPrompt())
    throw new UsageError('There is no terminal to ask at, so nothing was published. Add --yes to publish.', {
      seeHelp: false,
    });
  const origin = originFrom('to', to || process.env.NIGHT_ADDRESS || undefined);
  if (origin === null) throw new UsageError('Name the deployment: add --to <address>, or set NIGHT_ADDRESS.');
  const { protocol, hostname } = new URL(origin);
  if (protocol !== 'https:' && ![LOOPBACK, 'localhost'].includes(hostname))
    throw new UsageError(`--to ${origin} must begin with https://, unless it is on this machine.`);
  const file = key || process.env.NIGHT_KEY_FILE;
  if (!file) throw new UsageError('Name the file of your key: add --key <file>, or set NIGHT_KEY_FILE.');
  const signing = await readKeyFile(file);
  return { ...countClient(origin, signing), key: signing };
}

/** The count that a command is about: the one that is named, or the only one that is open. */
export async function openCount(client: CountClient, { election }: NightOptions): Promise<Snapshot> {
  const id = election ?? (await onlyNight(client));
  const snapshot = await client.snapshot(id);
  if (!snapshot) throw new Error(`No count of ${id} was opened here. npm run night -- open ${id} opens it.`);
  return snapshot;
}

async function onlyNight(client: CountClient): Promise<string> {
  const nights = await client.openNights();
  const [night, ...more] = nights;
  if (!night)
    throw new Error('No open count is listed here. If you opened one within the last minute, name it with --election.');
  if (more.length > 0) {
    const ids = nights.map(({ election_id }) => election_id).join(', ');
    throw new UsageError(`Several counts are open: add --election with one of ${ids}.`);
  }
  return night.election_id;
}

/** Whether somebody agrees to publish what was printed. */
export async function agreed(question: string, { yes }: NightOptions): Promise<boolean> {
  return yes || (await confirm(question));
}

export const NOTHING_PUBLISHED = 'Nothing was published.';
