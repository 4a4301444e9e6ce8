/** The reviewed facts about councils that no source file has: `data/council-changes.json`. */
import * as v from 'valibot';
import { CouncilType } from '../../src/results/council-schema.ts';
import { date, gssCode, Source, slug, text } from '../../src/results/recorded-values.ts';

export const CouncilChanges = v.strictObject({
  sources: v.array(Source),
  /** Names whose slug at Democracy Club is not the one that the name makes. */
  slugs: v.record(text, slug),
  /** Names in the yearly record that are not councils of England or Wales. */
  left_out: v.array(text),
  /** Codes with another kind of council than the one that the code's first digits mean. */
  types: v.record(gssCode, CouncilType),
  /** Codes that the results do not print, or that a council lost, in the order that the council had them. */
  codes: v.record(slug, v.array(gssCode)),
  /** From the day on, the successors have replaced the predecessors. */
  changes: v.array(v.strictObject({ day: date, predecessors: v.array(slug), successors: v.array(slug) })),
  /** Councils that became another kind under the same slug: the day on which they got the newer code. */
  new_codes: v.record(gssCode, date),
});

export type CouncilChanges = v.InferOutput<typeof CouncilChanges>;
