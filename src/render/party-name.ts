import { type Affiliation, partyKey, partyPrinted } from '../results/parties.ts';
import type { Party } from '../results/schema.ts';
import { NO_MARK, type PartyTable } from './party-marks.ts';
import { plain } from './text.ts';

/** For no overall control and for parties without a colour in the table. */
export const GREY = 0x6b7280;

function known(of: Affiliation, parties: readonly Party[]): Party | undefined {
  return parties.find(({ party_id }) => party_id === of.party_id);
}

/**
 * The party's short name; its printed name if the table has none, or if it is none of the table's names for that id: a
 * party that has taken another name since keeps the one that the source prints. Not escaped: for labels and menus.
 */
export function partyLabel(of: Affiliation, parties: readonly Party[]): string {
  const party = known(of, parties);
  return party && partyPrinted(of.party_name, [party]) ? party.short_name : of.party_name;
}

/** The party's letters, "LD", where space is short; by the same rule as `partyLabel`, otherwise its printed name. */
export function partyShort(of: Affiliation, parties: readonly Party[]): string {
  const party = known(of, parties);
  return party && partyPrinted(of.party_name, [party]) ? party.abbreviation : of.party_name;
}

/** The short name for texts, with markdown escaped. */
export function shortName(of: Affiliation, parties: readonly Party[]): string {
  return plain(partyLabel(of, parties));
}

/** A square in the party's colour, or another mark of its own. Always shown with the party's name. */
export function square(of: Affiliation, parties: PartyTable): string {
  return known(of, parties)?.square ?? parties.marks?.get(partyKey(of)) ?? NO_MARK;
}

/** Square and short name together. */
export function marked(of: Affiliation, parties: PartyTable): string {
  return `${square(of, parties)} ${shortName(of, parties)}`;
}

const NO_COLOUR = '#6B7280';

/** The party's colour as `#RRGGBB`; grey for nobody and for parties without a colour in the table. */
export function partyColour(of: Affiliation | null, parties: readonly Party[]): string {
  return (of && known(of, parties)?.colour) ?? NO_COLOUR;
}

/** The colour of an embed about this party. */
export function colourOf(of: Affiliation, parties: readonly Party[]): number {
  return Number.parseInt(partyColour(of, parties).slice(1), 16);
}

/**
 * The affiliation of an id, for records that name a party by its id alone. Readers never see an id.
 * @param candidates whose printed party names the id if the table does not
 */
export function affiliationOf(
  party_id: string | null,
  parties: readonly Party[],
  candidates: readonly Affiliation[] = [],
): Affiliation {
  if (party_id === null) return { party_id, party_name: 'a party not recorded' };
  const named =
    parties.find((party) => party.party_id === party_id)?.name ??
    candidates.find((candidate) => candidate.party_id === party_id)?.party_name;
  return { party_id, party_name: named ?? 'a party whose name is not on file' };
}
