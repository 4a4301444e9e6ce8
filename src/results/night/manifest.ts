/** What is known of an election before its first ward is declared. `null` means "not recorded". */
import * as v from 'valibot';
import { ballotSlug } from '../ids.ts';
import { count, partyId, Source, seats, text } from '../recorded-values.ts';
import { type Ballot, Council, Election, Party } from '../schema.ts';

const affiliation = { party_id: v.nullable(partyId), party_name: text };

/** Who had the seats that are contested, and which source says so: every gain is measured from this. */
const Baseline = v.strictObject({
  /** What the parties are taken from, as a noun phrase: "the council’s list of members of March 2027". */
  name: text,
  source: Source,
  /** The party of each seat, by `ballot_paper_id`; a ballot is left out if not all its seats are known. */
  defending: v.record(text, v.array(v.strictObject(affiliation))),
});

const ManifestRecord = v.strictObject({
  /** The record as it will be filed, with no votes, no winners and no holds or gains yet. */
  election: Election,
  council: Council,
  /** The parties that the ballot papers and the council name, with their colours. */
  parties: v.array(Party),
  /** All seats of the council after this election. */
  council_seats: seats,
  /** Seats that are not contested, by party. */
  continuing: v.array(v.strictObject({ ...affiliation, seats: count })),
  /** Seats that are not contested and that nobody has. */
  vacant: count,
  /** Null if no source says who had the seats, or if the boundaries are new: then nothing is compared. */
  baseline: v.nullable(Baseline),
});

export const Manifest = v.pipe(
  ManifestRecord,
  v.check(
    ({ election }) => election.ballots.every(isBlank),
    'a manifest has no votes, no winners and no holds or gains: those are declared',
  ),
  v.check(
    ({ election, council }) => election.council === council.slug,
    'the council must be the one that the election names',
  ),
  v.check(
    ({ election: { ballots } }) => new Set(ballots.map(ballotSlug)).size === ballots.length,
    'two ballots have the same ballot_paper_id',
  ),
  v.check(({ election: { ballots }, baseline }) => {
    const seatsOn = new Map(ballots.map((ballot) => [ballot.ballot_paper_id, ballot.seats_contested]));
    return Object.entries(baseline?.defending ?? {}).every(([id, parties]) => seatsOn.get(id) === parties.length);
  }, 'the baseline must name a party for each seat of a ballot, and only ballots of this election'),
);

export type Manifest = v.InferOutput<typeof Manifest>;

/** A ballot on which nothing has been declared. Nobody votes where a poll is uncontested, so those may have winners. */
function isBlank({ candidates, outcomes, cancelled_poll, turnout_reported, spoilt_ballots }: Ballot): boolean {
  return (
    outcomes.length === 0 &&
    turnout_reported === null &&
    spoilt_ballots === null &&
    candidates.every(({ votes_cast, elected, tied_vote_winner }) => {
      return votes_cast === null && (cancelled_poll || elected === null) && !tied_vote_winner;
    })
  );
}
