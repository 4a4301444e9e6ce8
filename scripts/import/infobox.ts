/** An article's infobox: what it prints about the whole election. Its keys are the template's, such as `seats_before1`. */
import { NO_OVERALL_CONTROL } from '../../src/results/no-overall-control.ts';
import type { Affiliation } from '../../src/results/parties.ts';
import type { Declared, Election } from '../../src/results/schema.ts';
import { parseFigure } from './parse-values.ts';
import type { PartyLookup } from './party-lookup.ts';

export type Infobox = ReadonlyMap<string, string>;

/** One numbered party, with its fields by name without the number. */
export interface InfoboxParty extends Affiliation {
  position: number;
  fields: ReadonlyMap<string, string>;
}

/** The parties in printed order. Their numbers can have gaps. */
export function infoboxParties(infobox: Infobox, party: PartyLookup): InfoboxParty[] {
  return [...infobox].flatMap(([key, name]) => {
    const position = /^party(\d+)$/.exec(key)?.[1];
    if (position === undefined || name === '') return [];
    const own = new RegExp(`^(.*\\D)${position}$`);
    const fields = new Map(
      [...infobox].flatMap(([field, value]) => (own.test(field) ? [[field.replace(own, '$1'), value] as const] : [])),
    );
    return [{ position: Number(position), fields, ...party(name) }];
  });
}

/** Why an article is refused. The caller adds where the article says so. */
export const STV = 'this election used the single transferable vote (STV), which we do not count';

/** Whether an infobox says that votes were counted by the single transferable vote. */
export function saysStv(infobox: Infobox): boolean {
  return [...infobox].some(
    ([key, value]) => /system|method|type/.test(key) && /\bSTV\b|single[ -]transferable/i.test(value),
  );
}

/** Seats before and after; null if any party has only one of the two. */
export function compositionIn(rows: readonly InfoboxParty[]): Election['composition'] {
  const composition = [];
  for (const { fields, party_id, party_name } of rows) {
    const seats_before = parseFigure(fields.get('seats_before'));
    const seats_after = parseFigure(fields.get('seats_after'));
    if (seats_before === null && seats_after === null) continue;
    if (seats_before === null || seats_after === null) return null;
    composition.push({ party_id, party_name, seats_before, seats_after });
  }
  return composition.length > 0 ? composition : null;
}

/** Control before and after; null if either is not a known party. Some articles print a leader's name there. */
export function controlIn(infobox: Infobox, party: PartyLookup): Election['control'] {
  const [before, after] = (['before', 'after'] as const).map((moment) => controlIdAt(infobox, moment, party));
  return before && after ? { before, after } : null;
}

/** What an infobox prints for control at a moment: the party's field, else the field that some use for a leader. */
export function controlPrinted(infobox: Infobox, moment: 'before' | 'after'): string {
  return infobox.get(`${moment}_party`) || infobox.get(`${moment}_election`) || '';
}

/** A party's id, or no overall control; null if what is printed is neither. */
export function controlIdAt(infobox: Infobox, moment: 'before' | 'after', party: PartyLookup): string | null {
  const printed = controlPrinted(infobox, moment);
  return /^(?:no overall control|noc|hung(?: council)?)$/i.test(printed) ? NO_OVERALL_CONTROL : party(printed).party_id;
}

export function declaredIn(infobox: Infobox, rows: readonly InfoboxParty[]): Declared {
  const printed = infobox.get('seats_for_election') ?? '';
  const [, contested, of] = /^(\d+) (?:out )?of (?:the )?(\d+) seats/i.exec(printed) ?? [];
  const all = /^all (?:the )?(\d+)\b/i.exec(printed)?.[1];
  return {
    election_name: infobox.get('election_name') || null,
    election_type: infobox.get('type') || null,
    seats_contested: parseFigure(contested ?? all),
    council_seats: parseFigure(of ?? all),
    majority_seats: parseFigure(infobox.get('majority_seats')),
    party_numbers: rows.map(({ position }) => position),
    parties: rows.map(({ fields, party_id, party_name }) => ({
      party_id,
      party_name,
      seats_won: parseFigure(fields.get('seats')),
      seat_change: fields.get('seat_change') || null,
      swing: fields.get('swing') || null,
      votes_cast: parseFigure(fields.get('popular_vote')),
      share_percentage: parseFigure(fields.get('percentage')),
    })),
  };
}
