/** The pictures of an election. They are drawn when data is published; the Worker only serves them. */
import { partiesOnTheDay } from '../../src/results/council-result.ts';
import { councilSeats } from '../../src/results/council-seats.ts';
import { ballotSlug, partyRef } from '../../src/results/ids.ts';
import { partyResult } from '../../src/results/party-result.ts';
import type { Council, Election, Party } from '../../src/results/schema.ts';
import { wardResult } from '../../src/results/ward-result.ts';
import { Hemicycle } from './hemicycle.tsx';
import { PartyStrip } from './party-strip.tsx';
import { type DrawnPicture, renderPng } from './render-png.ts';
import type { Scene } from './scene.ts';
import { holdersAt, type Moment } from './seat-holders.ts';
import { ShareLines } from './share-lines.tsx';
import { WardBars } from './ward-bars.tsx';
import { wardHistories } from './ward-histories.ts';

export type { DrawnPicture } from './render-png.ts';

/**
 * Every picture of an election: `council` after the poll and `council/before`, if those seats are recorded;
 * `wards/<slug>`; `parties/<ref>`. The same election always produces the same bytes.
 */
export async function picturesOf(
  election: Election,
  council: Council,
  parties: readonly Party[],
): Promise<DrawnPicture[]> {
  const scene = { election, council, parties };
  return [
    ...hemicycle('council', 'after', scene),
    ...hemicycle('council/before', 'before', scene),
    ...election.ballots.map((ballot) =>
      renderPng(`wards/${ballotSlug(ballot)}`, String(WardBars({ result: wardResult(ballot, election), scene }))),
    ),
    ...partiesOnTheDay(election).map((party) =>
      renderPng(
        `parties/${partyRef(party)}`,
        String(PartyStrip({ result: partyResult(party, election, council), scene })),
      ),
    ),
  ];
}

/** A picture, and the election that it is published with. */
export interface ElectionPicture extends DrawnPicture {
  election_id: string;
}

/**
 * `history/<slug>` for each ward in one council's elections. It is published with the newest election in which the ward
 * voted, where `/history` looks for it.
 */
export function historyPictures(
  elections: readonly Election[],
  council: Council,
  parties: readonly Party[],
): ElectionPicture[] {
  return wardHistories(elections, council).map(({ election, slug, contests }) => ({
    ...renderPng(`history/${slug}`, String(ShareLines({ contests, scene: { council, parties } }))),
    election_id: election.election_id,
  }));
}

/** Empty if no seats are recorded for that moment. */
function hemicycle(name: string, moment: Moment, scene: Scene): DrawnPicture[] {
  const seats = councilSeats(scene.election, scene.council);
  if (!seats || holdersAt(moment, seats).length === 0) return [];
  return [renderPng(name, String(Hemicycle({ seats, moment, scene })))];
}
