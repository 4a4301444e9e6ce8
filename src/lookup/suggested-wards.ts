/** Suggestions of wards: those of the election meant, and those of other councils. */
import type { Suggestion } from '../discord/reply.ts';
import type { Context } from './context.ts';
import { findElection } from './election.ts';
import { isAtHome } from './example.ts';
import { suggestNamed } from './phrase.ts';
import { wardsOf } from './ward.ts';

/** With fewer suggestions than this from the home council, wards of others are suggested too. */
const FEW = 5;
/** The length of the shortest text for which wards of others are suggested. */
const SHORTEST = 3;

/** @param election the `election` option; null if it is absent */
export async function suggestWards(typed: string, election: string | null, context: Context): Promise<Suggestion[]> {
  const own = await suggestNamed(typed, election, context, wardsOf);
  if (own.length >= FEW || typed.length < SHORTEST || !isAtHome(election, context)) return own;
  const { suggestAnywhere } = await import('./wards-suggested-anywhere.ts');
  return [...own, ...(await suggestAnywhere(typed, await findElection(null, context), context))];
}
