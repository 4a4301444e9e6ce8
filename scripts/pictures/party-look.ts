import { partyColour } from '../../src/render/party-name.ts';
import type { Affiliation } from '../../src/results/parties.ts';
import type { Party } from '../../src/results/schema.ts';
import type { DiscMark } from './disc.tsx';

/** The look of a party's discs. Its name is always printed next to them. */
export interface PartyLook {
  colour: string;
  mark: DiscMark;
}

const MARKS: readonly DiscMark[] = ['filled', 'ring', 'target'];

/** Gives each party in a picture its look. Parties with the same colour, or none, get different marks. */
export function withLooks<Shown extends Affiliation>(
  shown: readonly Shown[],
  parties: readonly Party[],
): (Shown & { look: PartyLook })[] {
  const used = new Map<string, number>();
  return shown.map((of) => {
    const colour = partyColour(of, parties);
    const earlier = used.get(colour) ?? 0;
    used.set(colour, earlier + 1);
    return { ...of, look: { colour, mark: MARKS[earlier % MARKS.length] ?? 'filled' } };
  });
}
