/** The form of the index of people. */
import * as v from 'valibot';
import { ElectionId } from '../results/schema.ts';

/** One person on one ballot, with what distinguishes namesakes; everything else is in the election. */
export const PersonEntry = v.strictObject({
  person_name: v.string(),
  election_id: ElectionId,
  /** The title of the ward, because one ward may have two ballots on one day. */
  post_label: v.string(),
  /** The party's abbreviation. */
  party: v.string(),
  /** The reference of the person within the election (`personRef`). */
  person: v.string(),
});
export const PeopleChunk = v.array(PersonEntry);
export const Surnames = v.array(v.string());

export type PersonEntry = v.InferOutput<typeof PersonEntry>;
