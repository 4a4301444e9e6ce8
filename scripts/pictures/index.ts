/** The pictures of an election, drawn when data is published; the Worker draws nothing. */

import { partiesOnTheDay } from '../../src/results/council-result.ts';
import { councilSeats } from '../../src/results/council-seats.ts';
import { partyRef, wardSlug } from '../../src/results/ids.ts';
import { partyResult } from '../../src/results/party-result.ts';
import type { Council, Election, Party } from '../../src/results/schema.ts';
import { wardResult } from '../../src/results/ward-result.ts';
import { Hemicycle } from './hemicycle.tsx';
import { historiesOf } from './histories.ts';
import { PartyStrip } from './party-strip.tsx';
import { type Picture, rendered } from './rendering.ts';
import type { Scene } from './scene.ts';
import { holdersAt, type Moment } from './seats-at.ts';
import { ShareLines } from './share-lines.tsx';
import { WardBars } from './ward-bars.tsx';

export type { Picture } from './rendering.ts';

/**
 * Every picture of an election: `council` as the poll left it and `council/before`, each where the seats of
 * that moment are recorded; `wards/<slug>`; `parties/<ref>`. The same election gives the same bytes.
 */
export async function picturesOf(election: Election, council: Council, parties: readonly Party[]): Promise<Picture[]> {
  const scene = { election, council, parties };
  return [
    ...hemicycle('council', 'after', scene),
    ...hemicycle('council/before', 'before', scene),
    ...election.ballots.map((ballot) =>
      rendered(`wards/${wardSlug(ballot)}`, String(WardBars({ result: wardResult(ballot, election), scene }))),
    ),
    ...partiesOnTheDay(election).map((party) =>
      rendered(
        `parties/${partyRef(party)}`,
        String(PartyStrip({ result: partyResult(party, election, council), scene })),
      ),
    ),
  ];
}

/** A picture, and the election among whose pictures it is published. */
export interface ElectionPicture extends Picture {
  election_id: string;
}

/**
 * `history/<slug>` of each ward that these elections of one council know, published with the newest election in
 * which the ward voted: where `/history` looks for it.
 */
export function historyPictures(
  elections: readonly Election[],
  council: Council,
  parties: readonly Party[],
): ElectionPicture[] {
  return historiesOf(elections).map(({ election, slug, contests }) => ({
    ...rendered(`history/${slug}`, String(ShareLines({ contests, scene: { council, parties } }))),
    election_id: election.election_id,
  }));
}

/** None where no seat is recorded for that moment. */
function hemicycle(name: string, moment: Moment, scene: Scene): Picture[] {
  const seats = councilSeats(scene.election, scene.council);
  if (!seats || holdersAt(moment, seats.rows).length === 0) return [];
  return [rendered(name, String(Hemicycle({ seats, moment, scene })))];
}
