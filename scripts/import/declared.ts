/** What an article's infobox prints of an election as a whole; its keys are those of the template, `seats_before1`. */
import type { Affiliation } from '../../src/results/parties.ts';
import { type Declared, type Election, NO_OVERALL_CONTROL } from '../../src/results/schema.ts';
import type { PartyTable } from './affiliation.ts';
import { figure } from './printed.ts';

export type Infobox = ReadonlyMap<string, string>;

/** One numbered party of an infobox, its fields without the number. */
export interface InfoboxParty extends Affiliation {
  position: number;
  fields: ReadonlyMap<string, string>;
}

/** The parties of an infobox in the order it prints them; their numbers may skip. */
export function infoboxParties(infobox: Infobox, party: PartyTable): InfoboxParty[] {
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

/** Seats before and after, or null as soon as one of the two is missing for a party that has the other. */
export function compositionIn(rows: readonly InfoboxParty[]): Election['composition'] {
  const composition = [];
  for (const { fields, party_id, party_name } of rows) {
    const seats_before = figure(fields.get('seats_before'));
    const seats_after = figure(fields.get('seats_after'));
    if (seats_before === null && seats_after === null) continue;
    if (seats_before === null || seats_after === null) return null;
    composition.push({ party_id, party_name, seats_before, seats_after });
  }
  return composition.length > 0 ? composition : null;
}

/** Control before and after, or null where either is something else than a known party: some print a leader there. */
export function controlIn(infobox: Infobox, party: PartyTable): Election['control'] {
  const [before, after] = ['before_election', 'after_election'].map((key) => {
    const printed = infobox.get(key) ?? '';
    return printed.toLowerCase() === NO_OVERALL_CONTROL ? NO_OVERALL_CONTROL : party(printed).party_id;
  });
  return before && after ? { before, after } : null;
}

export function declaredIn(infobox: Infobox, rows: readonly InfoboxParty[]): Declared {
  const printed = infobox.get('seats_for_election') ?? '';
  const [, contested, of] = /^(\d+) (?:out )?of (?:the )?(\d+) seats/i.exec(printed) ?? [];
  const all = /^all (?:the )?(\d+)\b/i.exec(printed)?.[1];
  return {
    election_name: infobox.get('election_name') || null,
    election_type: infobox.get('type') || null,
    seats_contested: figure(contested ?? all),
    council_seats: figure(of ?? all),
    majority_seats: figure(infobox.get('majority_seats')),
    party_numbers: rows.map(({ position }) => position),
    parties: rows.map(({ fields, party_id, party_name }) => ({
      party_id,
      party_name,
      seats_won: figure(fields.get('seats')),
      seat_change: fields.get('seat_change') || null,
      swing: fields.get('swing') || null,
      votes_cast: figure(fields.get('popular_vote')),
      share_percentage: figure(fields.get('percentage')),
    })),
  };
}
