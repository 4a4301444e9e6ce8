import { partyColour } from '../../src/render/party-name.ts';
import { partyKey } from '../../src/results/parties.ts';
import type { Party } from '../../src/results/schema.ts';
import { MARKERS, type Marker, PLAINEST } from './marker.tsx';
import type { Series } from './share-series.ts';

/** The look of a party's line. No two lines in a picture have the same marker. */
export interface LineLook {
  colour: string;
  marker: Marker;
}

/** The look of each line. A party in the table has the same marker in every ward, while there are enough markers. */
export function lineLooks(lines: readonly Series[], parties: readonly Party[]): Map<Series, LineLook> {
  const known = [...new Set(parties.map(({ party_id, name }) => partyKey({ party_id, party_name: name })))];
  const own = new Map(known.map((key, index) => [key, MARKERS[index]]));
  const [inTable, others] = [true, false].map((wanted) =>
    lines.filter(({ party }) => own.has(partyKey(party)) === wanted),
  ) as [Series[], Series[]];
  const free = new Set(MARKERS);
  const looks = new Map<Series, LineLook>();
  // Parties in the table choose first; otherwise another group could take their marker.
  for (const line of [...inTable, ...others]) {
    const wanted = own.get(partyKey(line.party));
    const [next = PLAINEST] = free;
    const marker = wanted && free.has(wanted) ? wanted : next;
    free.delete(marker);
    looks.set(line, { colour: partyColour(line.party, parties), marker });
  }
  return looks;
}
