import { partyLabel } from '../render/party-name.ts';
import { type Affiliation, partyKey } from '../results/parties.ts';
import type { Party } from '../results/schema.ts';
import { slugOf } from '../results/slug.ts';

/** A square in the party's colour and the party's name: colour alone means nothing to many people. */
export function PartyName({ of, parties }: { of: Affiliation; parties: readonly Party[] }) {
  return <span class={markClass(of)}>{partyLabel(of, parties)}</span>;
}

/** The parties' colours, as the text of the page's own style element. */
export function styleWith(parties: readonly Party[]): string {
  const coloured = parties.filter(({ colour }) => colour !== null);
  const marks = coloured.map((party) => `.${markClass({ ...party, party_name: party.name })}{--mark:${party.colour}}`);
  return marks.join('');
}

/** The class that puts the party's square in front of a text. The text must name the party. */
export function markClass(of: Affiliation): string {
  return `p-${slugOf(of.party_id?.replaceAll(':', '-') ?? partyKey(of))}`;
}
