import type { Suggestion } from '../discord/reply.ts';
import type { Context } from './context.ts';

/**
 * Suggestions for the `election` option: elections whose name, date or id contains every word typed. Their module is
 * loaded when it is first needed, because few people name an election.
 * @param council the slug of the council named; null for the home council and those that the text names
 */
export async function suggestElections(
  typed: string,
  context: Context,
  council: string | null = null,
): Promise<Suggestion[]> {
  const { suggestedElections } = await import('./suggested-elections.ts');
  return suggestedElections(typed, context, council);
}
