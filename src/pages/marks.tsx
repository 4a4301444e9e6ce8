import { partyLabel } from '../render/party-name.ts';
import { type Affiliation, partyKey } from '../results/parties.ts';
import type { Party } from '../results/schema.ts';
import { slugOf } from '../results/slug.ts';
import { STYLE } from './style.ts';

/** A square in the party's colour and the party's name: colour alone means nothing to many people. */
export function PartyName({ of, parties }: { of: Affiliation; parties: readonly Party[] }) {
  return (
    <>
      <span class={`mark ${markClass(of)}`} aria-hidden="true" />
      {partyLabel(of, parties)}
    </>
  );
}

/** The stylesheet with the parties' colours, in one element because the page's policy allows no other style. */
export function styleWith(parties: readonly Party[]): string {
  const marks = parties.map(
    (party) => `.${markClass({ ...party, party_name: party.name })}{background:${party.colour}}`,
  );
  return STYLE + marks.join('');
}

function markClass(of: Affiliation): string {
  return `p-${slugOf(of.party_id?.replaceAll(':', '-') ?? partyKey(of))}`;
}
