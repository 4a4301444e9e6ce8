import type { Election } from './schema.ts';
import { fillsSeats } from './seats-filled.ts';
import { type WardResult, wardResult } from './ward-result.ts';

/** The seats that changed hands, as far as that is known. */
export interface SeatGains {
  /** The wards with a gain that is labelled or inferred, on the day or as elected. */
  wards: WardResult[];
  /** Gains that are labelled, or inferred on the day. */
  known: number;
  /** Seats whose hold or gain is not known. */
  unknown: number;
}

/** Which seats changed hands, ward by ward; also if that is not known of every seat. */
export function seatGains(election: Election): SeatGains {
  const results = election.ballots.filter(fillsSeats).map((ballot) => wardResult(ballot, election));
  const counts = results.map(countsIn);
  return {
    wards: results.filter((result, index) => (counts[index]?.gains ?? 0) > 0 || hasGainAsElected(result)),
    known: counts.reduce((sum, { gains }) => sum + gains, 0),
    unknown: counts.reduce((sum, { unknown }) => sum + unknown, 0),
  };
}

function countsIn({ ballot, outcomes, unlabelled, inferred }: WardResult): { gains: number; unknown: number } {
  if (inferred) {
    const gains = inferred.seats.filter(({ outcome }) => outcome === 'gain').length;
    return { gains, unknown: inferred.seats.filter(({ outcome }) => outcome !== 'gain' && outcome !== 'hold').length };
  }
  const followed = unlabelled.reduce((sum, { seats }) => sum + seats, 0);
  const labelled = outcomes.filter(({ label }) => label === 'gain').length;
  return { gains: labelled + followed, unknown: Math.max(0, ballot.seats_contested - outcomes.length - followed) };
}

function hasGainAsElected({ inferred }: WardResult): boolean {
  return Boolean(inferred?.differ && inferred.asElected?.some(({ outcome }) => outcome === 'gain'));
}
