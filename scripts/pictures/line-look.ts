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
  const own = new Map(keysOf(parties).map((key, index) => [key, MARKERS[index]]));
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

/** The parties that always have the same marker: the first in the table. */
export function withOwnMarker(parties: readonly Party[]): Party[] {
  const keys = new Set(keysOf(parties).slice(0, MARKERS.length));
  return parties.filter((party) => keys.has(keyOf(party)));
}

/** The key of each party or group in the table, once. */
function keysOf(parties: readonly Party[]): string[] {
  return [...new Set(parties.map(keyOf))];
}

function keyOf({ party_id, name }: Party): string {
  return partyKey({ party_id, party_name: name });
}
