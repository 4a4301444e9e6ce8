/** What is held of one council. */
import * as v from 'valibot';
import { partyKey } from '../results/parties.ts';
import { Council, type Election, ElectionId, Party } from '../results/schema.ts';
import { HASH } from './keys.ts';

const hash = v.pipe(v.string(), v.regex(HASH));
const pixels = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** Where a picture stands, and its size in pixels, so that a page can leave room for it. */
const PictureEntry = v.strictObject({ hash, album: hash, width: pixels, height: pixels });

/** What the audit notes of an election's source: which rule found it, and a sentence for readers. */
const Note = v.strictObject({ rule: v.string(), sentence: v.string() });

const ElectionEntry = v.strictObject({
  election_id: ElectionId,
  name: v.string(),
  council: v.string(),
  election_date: v.pipe(v.string(), v.isoDate()),
  hash,
  notes: v.array(Note),
  /** The pictures of this very document, by name: `council`, `wards/darley`, `parties/PP53`. */
  pictures: v.record(v.string(), PictureEntry),
});

export const Shelf = v.strictObject({
  council: Council,
  /** The parties that its records name. */
  parties: v.array(Party),
  /** Newest first. */
  elections: v.array(ElectionEntry),
});

export type PictureEntry = v.InferOutput<typeof PictureEntry>;
export type Note = v.InferOutput<typeof Note>;
export type ElectionEntry = v.InferOutput<typeof ElectionEntry>;
export type Shelf = v.InferOutput<typeof Shelf>;

/** What of an election goes on the shelf beside its facts. */
export interface Shelved {
  election: Election;
  hash: string;
  notes: readonly Note[];
  pictures: Readonly<Record<string, PictureEntry>>;
}

/**
 * The shelf of a council.
 * @param parties the whole table, of which the shelf takes what its council needs
 */
export function shelfOf(council: Council, shelved: readonly Shelved[], parties: readonly Party[]): Shelf {
  const elections = shelved.map(({ election: { election_id, name, election_date }, hash, notes, pictures }) => ({
    election_id,
    name,
    council: council.slug,
    election_date,
    hash,
    notes: [...notes],
    pictures,
  }));
  const records = JSON.stringify([council, shelved.map(({ election }) => election)]);
  const named = parties.filter(({ party_id }) => records.includes(`"${party_id}"`));
  const counted = new Set(named.map((party) => partyKey({ ...party, party_name: party.name })));
  return {
    council,
    parties: parties.filter((party) => named.includes(party) || counted.has(party.party_id)),
    elections: elections.toSorted((a, b) => (a.election_date < b.election_date ? 1 : -1)),
  };
}
