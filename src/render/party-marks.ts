/** Marks for parties without one in the table, such as a residents' group: each its own, in every reply. */
import { type Affiliation, partyKey } from '../results/parties.ts';
import type { Party } from '../results/schema.ts';

/** The table of parties, with a mark by `partyKey` for each party of the reply that has none in the table. */
export interface PartyTable extends ReadonlyArray<Party> {
  readonly marks?: ReadonlyMap<string, string>;
}

/** Without a colour, and unlike each other at the size of a line of text. The first is for the party named first. */
const NEUTRAL = [...'⬛⚫🔳✖➕◆▲★◇△○☆▼▽♠♣'];

/** The mark of a party that has none in a reply's table. */
export const NO_MARK = '⬛';

/** The table with marks for these parties. The same parties in the same order always have the same marks. */
export function withMarks(parties: readonly Party[], named: readonly Affiliation[]): PartyTable {
  const withOwn = new Set(parties.filter(({ square }) => square !== null).map(({ party_id }) => party_id));
  const taken = new Set(parties.map(({ square }) => square));
  const free = NEUTRAL.filter((mark) => !taken.has(mark));
  const unmarked = named.filter(({ party_id }) => party_id === null || !withOwn.has(party_id)).map(partyKey);
  const marks = new Map([...new Set(unmarked)].map((key, index) => [key, free[index] ?? `${NO_MARK}${index}`]));
  return Object.assign([...parties], { marks });
}
