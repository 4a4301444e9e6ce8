import { count, counted } from '../../src/render/numbers.ts';
import { partyLabel } from '../../src/render/party-name.ts';
import { majorityMark } from '../../src/results/control.ts';
import type { CouncilSeats } from '../../src/results/council-seats.ts';
import { distinctSources, listSources } from '../../src/results/sources.ts';
import { Card, FOOT, INNER, MARGIN, TOP, WIDTH } from './card.tsx';
import { councilHeading } from './council-heading.ts';
import { Disc } from './disc.tsx';
import { LegendLines, legendOf } from './legend.tsx';
import { MUTED } from './palette.ts';
import { type PartyLook, withLooks } from './party-look.ts';
import type { Scene } from './scene.ts';
import { holdersAt, type Moment } from './seat-holders.ts';
import { type HalfCircle, outerFor, seatingOf } from './seating.ts';
import { Text } from './text.tsx';
import { type FontStyle, shrunk } from './typeface.ts';

const HEIGHT = 500;
/** How far the majority line reaches beyond the rim. */
const OVER_RIM = 12;
/** Room under the centre of the half circle: the lower half of the end discs, and a gap. */
const UNDER = 46;
/** The least inner radius, so that the words in the middle fit. */
const LEAST_INNER = 112;
const INNER_SHARE = 0.42;

const SEATS: FontStyle = { size: 54, weight: 600 };
const SMALLEST_SEATS = 30;
const MAJORITY: FontStyle = { size: 22, weight: 400 };

/**
 * Every seat of a council as a disc, the largest party first from the left. A party whose discs reach the line in the
 * middle has a majority. Parties are in order of size, because no source says which is to the left of which.
 */
export function Hemicycle({ seats, moment, scene }: { seats: CouncilSeats; moment: Moment; scene: Scene }) {
  const holders = withLooks(holdersAt(moment, seats), scene.parties);
  const legend = legendOf(
    holders.map((holder) => ({
      look: holder.look,
      seats: count(holder.seats),
      name: partyLabel(holder, scene.parties),
    })),
    INNER,
  );
  const order = holders.flatMap((holder) => Array<PartyLook>(holder.seats).fill(holder.look));
  const foot = HEIGHT - FOOT - legend.height;
  return (
    <Card
      height={HEIGHT}
      heading={councilHeading(moment, seats, scene)}
      sources={distinctSources([scene.election, ...listSources(seats)])}
    >
      <Seats order={order} within={halfCircle(order.length, foot)} />
      <LegendLines legend={legend} x={MARGIN} y={foot - 8} />
    </Card>
  );
}

/** The half circle for a number of seats, centred between the heading and the legend. */
function halfCircle(seats: number, foot: number): HalfCircle {
  const room = foot - UNDER - TOP - OVER_RIM;
  const outer = outerFor(seats, room);
  const inner = Math.max(LEAST_INNER, outer * INNER_SHARE);
  return { x: WIDTH / 2, y: foot - UNDER - (room - outer) / 2, inner, outer };
}

function Seats({ order, within }: { order: readonly PartyLook[]; within: HalfCircle }) {
  const { seats, radius, inner } = seatingOf(order.length, within);
  const { x, y, outer } = within;
  const total = counted(order.length, 'seat');
  const line = { x1: x, x2: x, y1: y - outer - OVER_RIM, y2: y - inner + 6 };
  return (
    <>
      <line {...line} stroke={MUTED} stroke-width={2} stroke-dasharray="6 5" />
      {seats.map((seat, index) => (
        <Disc {...seat} radius={radius} {...(order[index] as PartyLook)} />
      ))}
      <Text
        x={x}
        y={y - 16}
        style={shrunk(total, chord(inner, 16 + SEATS.size), SEATS, SMALLEST_SEATS)}
        anchor="middle"
      >
        {total}
      </Text>
      <Text x={x} y={y + 18} style={MAJORITY} fill={MUTED} anchor="middle">
        {`${count(majorityMark(order.length))} for a majority`}
      </Text>
    </>
  );
}

/** The width of the space in the middle, at a height above its base. */
function chord(radius: number, above: number): number {
  return 2 * Math.sqrt(Math.max(0, radius ** 2 - above ** 2));
}
