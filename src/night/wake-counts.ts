import type { Env } from '../env.ts';
import type { OpenNight } from './contract.ts';
import { LIST, NIGHTS_KEY } from './open-nights.ts';

/** Lets every open count hand over what it has not handed over yet, and the list of them. */
export async function wakeCounts({ COUNT, RESULTS }: Env): Promise<void> {
  if (!COUNT) return;
  const nights = (await RESULTS.get<OpenNight[]>(NIGHTS_KEY, 'json')) ?? [];
  const names = nights.length > 0 ? [LIST, ...nights.map(({ election_id }) => election_id)] : [];
  await Promise.all(names.map((name) => COUNT.getByName(name).wake()));
}
