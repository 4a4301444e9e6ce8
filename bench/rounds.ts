/**
 * The warm part: rounds in each of which every candidate gets the same requests, so that a disturbance of the machine
 * meets them alike.
 */
import type { Signer } from '../playground/signer.ts';
import { forgedAsks, typingAsks, wardAsks } from './asks.ts';
import { load, type Timing } from './load.ts';
import { AT_ONCE, type Plan } from './plan.ts';
import type { Running } from './workerd.ts';

/** What one round measured of a candidate; of a part only what tells its cost. */
export interface Round {
  sixteen: Timing;
  one?: Timing;
  forged?: Timing;
  /** Of the bot alone: suggestions while a ward is typed. */
  typing?: Timing;
}

/** The rounds of each candidate, in order, by its name. */
export type Measured = ReadonlyMap<string, readonly Round[]>;

export async function warmUp(running: readonly Running[], signer: Signer, { warmUp }: Plan): Promise<void> {
  for (const one of running) {
    await load(one, await wardAsks(signer, warmUp), AT_ONCE);
    await load(one, await forgedAsks(signer, warmUp / 4), AT_ONCE);
    if (one.candidate.role === 'bot') await load(one, await typingAsks(signer, warmUp), AT_ONCE);
  }
}

/** @param onRound told after each round */
export async function measure(
  running: readonly Running[],
  signer: Signer,
  plan: Plan,
  onRound: (round: number) => void,
): Promise<Measured> {
  const measured = new Map<string, Round[]>(running.map(({ candidate }) => [candidate.name, []]));
  for (let round = 0; round < plan.rounds; round++) {
    const asks = await signedFor(signer, plan);
    for (const one of rotated(running, round)) measured.get(one.candidate.name)?.push(await roundOf(one, asks));
    onRound(round + 1);
  }
  return measured;
}

type Asks = Awaited<ReturnType<typeof signedFor>>;

async function signedFor(signer: Signer, { oneAtATime, sixteenAtATime, forged }: Plan) {
  return {
    one: await wardAsks(signer, oneAtATime),
    sixteen: await wardAsks(signer, sixteenAtATime),
    forged: await forgedAsks(signer, forged),
    typing: await typingAsks(signer, sixteenAtATime),
  };
}

async function roundOf(running: Running, asks: Asks): Promise<Round> {
  const { role } = running.candidate;
  const sixteen = await load(running, asks.sixteen, AT_ONCE);
  if (role === 'part') return { sixteen };
  const one = await load(running, asks.one, 1);
  const forged = await load(running, asks.forged, AT_ONCE);
  return { sixteen, one, forged, ...(role === 'bot' && { typing: await load(running, asks.typing, AT_ONCE) }) };
}

/** The same in another order each round, so that nobody always follows the same neighbour's noise. */
function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
