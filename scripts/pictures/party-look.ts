import { partyColour } from '../../src/render/party-name.ts';
import type { Affiliation } from '../../src/results/parties.ts';
import type { Party } from '../../src/results/schema.ts';
import type { Mark } from './disc.tsx';

/** How a party is drawn; its name always stands beside. */
export interface Look {
  colour: string;
  mark: Mark;
}

const MARKS: readonly Mark[] = ['filled', 'ring', 'target'];

/** Parties with their looks in one picture: those who share a colour, or have none, differ in their mark. */
export function withLooks<Shown extends Affiliation>(
  shown: readonly Shown[],
  parties: readonly Party[],
): (Shown & { look: Look })[] {
  const used = new Map<string, number>();
  return shown.map((of) => {
    const colour = partyColour(of, parties);
    const earlier = used.get(colour) ?? 0;
    used.set(colour, earlier + 1);
    return { ...of, look: { colour, mark: MARKS[earlier % MARKS.length] ?? 'filled' } };
  });
}
