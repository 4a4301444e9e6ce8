/**
 * The recorded facts of an election, as its source printed them. Derived facts are in the other files of this folder
 * and never share a type with these. Field names follow Democracy Club's results export; `null` means "not recorded".
 */
import * as v from 'valibot';
import {
  control,
  count,
  date,
  ElectionId,
  gssCode,
  partyId,
  percentage,
  Source,
  seats,
  slug,
  text,
} from './recorded-values.ts';

export { Council } from './council-schema.ts';
export { Party } from './party-schema.ts';
export { ElectionId, Source } from './recorded-values.ts';

const BallotPaperId = v.pipe(v.string(), v.regex(/^local\.[a-z0-9_-]+\.[a-z0-9_-]+(?:\.by)?\.\d{4}-\d{2}-\d{2}$/));

export const Candidate = v.strictObject({
  person_name: text,
  party_id: v.nullable(partyId),
  party_name: text,
  votes_cast: v.nullable(count),
  elected: v.nullable(v.boolean()),
  /** The source says that lots were drawn between candidates with equal votes, and this one won. */
  tied_vote_winner: v.boolean(),
});

/** The source's label of one seat as a hold or a gain; in a ward of two seats some sources print only one label. */
const SeatOutcome = v.strictObject({
  party_id: v.nullable(partyId),
  outcome: v.picklist(['hold', 'gain']),
  gained_from: v.nullable(partyId),
});

/** A party, or a label that a source prints instead of one. */
const affiliation = { party_id: v.nullable(partyId), party_name: text };

/** The councillor in one of the seats contested, on the last list of councillors before the poll. */
const Defender = v.strictObject({
  person_name: text,
  ...affiliation,
  /** The party that this person was elected for, by the last election on file; null if none on file shows it. */
  elected_as: v.nullable(v.strictObject({ election_id: ElectionId, ...affiliation })),
});

export const Ballot = v.strictObject({
  ballot_paper_id: BallotPaperId,
  post_label: text,
  gss: v.nullable(gssCode),
  seats_contested: seats,
  by_election: v.boolean(),
  cancelled_poll: v.boolean(),
  /** Why there was no poll: as many candidates as seats, a candidate's death, or another day; null if not recorded. */
  cancellation_reason: v.nullable(v.picklist(['uncontested', 'countermanded', 'postponed'])),
  total_electorate: v.nullable(count),
  /** Ballot papers issued. */
  turnout_reported: v.nullable(count),
  turnout_percentage: v.nullable(percentage),
  spoilt_ballots: v.nullable(count),
  outcomes: v.array(SeatOutcome),
  /** Who defended the seats: one person a seat; null if no list on file shows it. */
  defending: v.nullable(v.array(Defender)),
  /** The source's headings over this ward, if any of them mentions the number of seats. */
  declared_headings: v.array(text),
  candidates: v.pipe(v.array(Candidate), v.minLength(1)),
});

/** Seats of one party (or of the independents together) on the whole council. */
const CompositionRow = v.strictObject({
  party_id: v.nullable(partyId),
  party_name: text,
  seats_before: count,
  seats_after: count,
});

/** The whole council on one list of councillors: a snapshot of some day in its year, not of polling day. */
const Councillors = v.strictObject({
  source: Source,
  /** The year of the list. */
  year: count,
  /** Whether the list is the last one before the poll, or the first one after it because none before it is on file. */
  taken: v.picklist(['before', 'after']),
  /** Each party's seats on the list, and how many of those were not contested at this election. */
  parties: v.array(v.strictObject({ ...affiliation, seats: count, not_contested: count })),
  /** Councillors on the list under another party than the one they were elected for, by the elections on file. */
  changed_party: v.array(
    v.strictObject({
      post_label: text,
      person_name: text,
      ...affiliation,
      elected_as: v.strictObject({ election_id: ElectionId, ...affiliation }),
      /** Whether the seat was contested at this election. */
      contested: v.boolean(),
    }),
  ),
});

/** What the audit calls an error, but the source says so: published as it is, with the reason. */
const AcceptedError = v.strictObject({
  rule: text,
  ballot_paper_id: v.nullable(BallotPaperId),
  reason: text,
});

/** Totals and shares that the source printed, stored so that the audit can compare them with ours. */
const DeclaredParty = v.strictObject({
  party_id: v.nullable(partyId),
  party_name: text,
  seats_won: v.nullable(count),
  /** As printed, sign or no sign. */
  seat_change: v.nullable(text),
  swing: v.nullable(text),
  votes_cast: v.nullable(count),
  share_percentage: v.nullable(percentage),
});
const Declared = v.strictObject({
  election_name: v.nullable(text),
  election_type: v.nullable(text),
  seats_contested: v.nullable(count),
  council_seats: v.nullable(count),
  majority_seats: v.nullable(count),
  party_numbers: v.array(count),
  parties: v.array(DeclaredParty),
});

const ElectionRecord = v.strictObject({
  election_id: ElectionId,
  name: text,
  council: slug,
  election_date: date,
  sources: v.pipe(v.array(Source), v.minLength(1)),
  control: v.nullable(v.strictObject({ before: control, after: control })),
  composition: v.nullable(v.pipe(v.array(CompositionRow), v.minLength(1))),
  councillors: v.nullable(Councillors),
  declared: v.nullable(Declared),
  accepted_errors: v.array(AcceptedError),
  ballots: v.pipe(v.array(Ballot), v.minLength(1)),
});

export const Election = v.pipe(
  ElectionRecord,
  v.check(
    ({ election_id, council, election_date }) => election_id === `local.${council}.${election_date}`,
    'election_id must be "local.", the council\'s slug and the date',
  ),
);

export type Candidate = v.InferOutput<typeof Candidate>;
export type Defender = v.InferOutput<typeof Defender>;
export type Councillors = v.InferOutput<typeof Councillors>;
export type SeatOutcome = v.InferOutput<typeof SeatOutcome>;
export type Ballot = v.InferOutput<typeof Ballot>;
export type CompositionRow = v.InferOutput<typeof CompositionRow>;
export type Declared = v.InferOutput<typeof Declared>;
export type Election = v.InferOutput<typeof Election>;
