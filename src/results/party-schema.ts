/** The record of a party in `data/parties.json`. */
import * as v from 'valibot';
import { partyId, text } from './recorded-values.ts';

export const Party = v.strictObject({
  party_id: partyId,
  name: text,
  short_name: text,
  /** The letters used where space is short. */
  abbreviation: text,
  /** Other names that sources print or people use. */
  also_called: v.array(text),
  /** Null for a party without a colour of its own here: replies, pages and pictures show it in grey. */
  colour: v.nullable(v.pipe(v.string(), v.regex(/^#[0-9A-F]{6}$/))),
  /**
   * The mark in front of the name: a square in the colour, or another shape where two parties look alike. Null for a
   * party without one: each reply gives it a neutral mark that no other party there has.
   */
  square: v.nullable(text),
});

export type Party = v.InferOutput<typeof Party>;
