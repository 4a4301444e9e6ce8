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

/** The least distance of two colours that small discs on a phone need. Reform Derby is 82 from Conservative, 102 from Green. */
const UNLIKE = 90;

/** Gives each party in a picture its look. Parties with the same or a similar colour, or none, get different marks. */
export function withLooks<Shown extends Affiliation>(
  shown: readonly Shown[],
  parties: readonly Party[],
): (Shown & { look: PartyLook })[] {
  const done: (Shown & { look: PartyLook })[] = [];
  for (const of of shown) {
    const colour = partyColour(of, parties);
    const used = done.filter(({ look }) => distance(look.colour, colour) < UNLIKE).map(({ look }) => look.mark);
    const mark = MARKS.find((one) => !used.includes(one)) ?? MARKS[used.length % MARKS.length] ?? 'filled';
    done.push({ ...of, look: { colour, mark } });
  }
  return done;
}

/** How far two colours (`#rrggbb`) are apart in RGB: 0 for the same, 441 for black and white. */
function distance(a: string, b: string): number {
  return Math.hypot(...[1, 3, 5].map((at) => channel(a, at) - channel(b, at)));
}

function channel(colour: string, at: number): number {
  return Number.parseInt(colour.slice(at, at + 2), 16);
}
