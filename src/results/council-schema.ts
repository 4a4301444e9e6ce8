/** The record of a council in `data/councils.json`. `null` means "not recorded". */
import * as v from 'valibot';
import {
  control,
  count,
  date,
  ElectionId,
  gssCode,
  partyId,
  Source,
  seats,
  slug,
  text,
  year,
} from './recorded-values.ts';

/** A council's seats year by year, as a yearly record prints them; parties that it lumps together stay together. */
const YearlyRecord = v.strictObject({
  source: Source,
  years: v.array(
    v.strictObject({
      year: count,
      seats: v.array(v.strictObject({ party_id: v.nullable(partyId), party_name: text, seats: count })),
    }),
  ),
});

/** The number of a council's seats in the years from `from` to `to`, both included. */
export const SeatsInYears = v.strictObject({ from: year, to: year, seats });

export type SeatsInYears = v.InferOutput<typeof SeatsInYears>;

/** What kind of council has a code. */
export const CouncilType = v.picklist([
  'district',
  'unitary',
  'county',
  'metropolitan borough',
  'London borough',
  'Welsh principal area',
  'City of London',
]);

export type CouncilType = v.InferOutput<typeof CouncilType>;

/** A code of a council, with the days on which the council got it and lost it; null if they are not recorded. */
const CouncilCode = v.strictObject({
  gss: gssCode,
  type: CouncilType,
  from: v.nullable(date),
  to: v.nullable(date),
});

export const Council = v.strictObject({
  slug,
  name: text,
  /** The code that the council has now, or had last. */
  gss: gssCode,
  /** Every code on record, oldest first. Dorset and three others were a county and became a unitary authority. */
  codes: v.array(CouncilCode),
  /** How the council elected until 2025, or did last; null if its lists of councillors do not show it. */
  elects: v.nullable(v.picklist(['whole', 'halves', 'thirds'])),
  /** The councils that this one replaced, and those that replaced it. */
  predecessors: v.array(slug),
  successors: v.array(slug),
  /** Oldest first, without overlaps. A year in none of them is not recorded; `seatsOf` reads this. */
  seats: v.array(SeatsInYears),
  wards: v.array(v.strictObject({ slug, name: text, gss: v.nullable(gssCode) })),
  /** The days of ordinary elections that lists of councillors name, oldest first, whether or not they are on file. */
  polling_days: v.array(date),
  yearly_record: v.nullable(YearlyRecord),
  /** Sources that disagree with the election's own source about control. */
  control_disputed: v.array(v.strictObject({ election_id: ElectionId, source: text, control })),
});

export type Council = v.InferOutput<typeof Council>;
