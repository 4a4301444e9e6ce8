import { ballotSlug } from '../../src/results/ids.ts';
import { nameKey } from '../../src/results/name-key.ts';
import type { WardState } from '../../src/results/night/ward-states.ts';
import { Refusal } from './refusal.ts';

/** The ward that is meant, by its name or by the middle of its ballot's id. @throws Refusal if it is not exactly one */
export function wardTyped(typed: string, wards: readonly WardState[]): WardState {
  const byId = wards.filter(({ ballot }) => ballotSlug(ballot) === typed.toLowerCase());
  const found = byId.length > 0 ? byId : wards.filter(({ ballot }) => nameKey(ballot.post_label) === nameKey(typed));
  const [ward, ...more] = found;
  if (ward && more.length === 0) return ward;
  const listed = (some: readonly WardState[]) => some.map(({ ballot }) => ballotSlug(ballot)).join(', ');
  throw new Refusal([
    ward
      ? `"${typed}" may be several ballots of this count: ${listed(found)}.`
      : `No ward of this count is called "${typed}". Its wards are: ${listed(wards)}.`,
  ]);
}
