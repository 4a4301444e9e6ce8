/** The pictures of an election. They are drawn when data is published; the Worker only serves them. */
import { councilSeats } from '../../src/results/council-seats.ts';
import { ballotSlug, partyRef } from '../../src/results/ids.ts';
import { partiesOnTheDay } from '../../src/results/parties-on-the-day.ts';
import { partyResult } from '../../src/results/party-result.ts';
import type { Council, Election, Party } from '../../src/results/schema.ts';
import { wardResult } from '../../src/results/ward-result.ts';
import type { Format } from './frame.ts';
import { Hemicycle } from './hemicycle.tsx';
import { PartyStrip } from './party-strip.tsx';
import type { Scene } from './scene.ts';
import { holdersAt, type Moment } from './seat-holders.ts';
import { ShareLines } from './share-lines.tsx';
import { WardBars } from './ward-bars.tsx';
import { wardHistories } from './ward-histories.ts';

/** A picture that can be drawn in any format. */
export interface Drawing {
  name: string;
  /** Only a picture that is on a page has a preview, for links to it. */
  hasPage: boolean;
  /** The SVG: the same election always produces the same one. */
  draw: (format: Format) => string;
}

/**
 * Every picture of an election: `council` after the poll and `council/before`, if those seats are recorded;
 * `wards/<slug>`; `parties/<ref>`.
 */
export function drawingsOf(election: Election, council: Council, parties: readonly Party[]): Drawing[] {
  const scene = { election, council, parties };
  return [
    ...hemicycle('council', 'after', scene),
    ...hemicycle('council/before', 'before', scene),
    ...election.ballots.map((ballot) => {
      const result = wardResult(ballot, election);
      return drawing(`wards/${ballotSlug(ballot)}`, (format) => WardBars({ result, scene, format }));
    }),
    ...partiesOnTheDay(election).map((party) => {
      const result = partyResult(party, election, council);
      return drawing(`parties/${partyRef(party)}`, (format) => PartyStrip({ result, scene, format }));
    }),
  ];
}

/** A picture, and the election that it is published with. */
export interface ElectionDrawing extends Drawing {
  election_id: string;
}

/**
 * `history/<slug>` for each ward that voted more than once in one council's elections. It is published with the newest election in which the ward
 * voted, where `/history` looks for it.
 */
export function historyDrawings(
  elections: readonly Election[],
  council: Council,
  parties: readonly Party[],
): ElectionDrawing[] {
  const several = wardHistories(elections, council).filter(({ contests }) => contests.length > 1);
  return several.map(({ election, slug, contests }) => ({
    ...drawing(`history/${slug}`, (format) => ShareLines({ contests, scene: { council, parties }, format })),
    election_id: election.election_id,
  }));
}

/** Empty if no seats are recorded for that moment. */
function hemicycle(name: string, moment: Moment, scene: Scene): Drawing[] {
  const seats = councilSeats(scene.election, scene.council);
  if (!seats || holdersAt(moment, seats).length === 0) return [];
  const hasPage = moment === 'after';
  return [{ ...drawing(name, (format) => Hemicycle({ seats, moment, scene, format })), hasPage }];
}

function drawing(name: string, draw: (format: Format) => unknown): Drawing {
  return { name, hasPage: true, draw: (format) => String(draw(format)) };
}
