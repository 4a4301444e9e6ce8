import { useContext } from 'hono/jsx';
import { count, counted } from '../../src/render/numbers.ts';
import { partyLabel } from '../../src/render/party-name.ts';
import { majorityMark } from '../../src/results/control.ts';
import type { CouncilSeats } from '../../src/results/council-seats.ts';
import { distinctSources, listSources } from '../../src/results/sources.ts';
import { Card, footOf, innerOf, MARGIN } from './card.tsx';
import { councilHeading } from './council-heading.ts';
import { Disc } from './disc.tsx';
import { type Format, frameFor, REPLY } from './frame.ts';
import { headerOf } from './header.ts';
import { LegendLines, legendOf } from './legend.tsx';
import { CardPalette } from './palette.ts';
import { type PartyLook, withLooks } from './party-look.ts';
import type { Scene } from './scene.ts';
import { holdersAt, type Moment } from './seat-holders.ts';
import { type HalfCircle, outerFor, seatingOf } from './seating.ts';
import { Text } from './text.tsx';
import { type FontStyle, shrunk } from './typeface.ts';

/** How far the majority line reaches beyond the rim. */
const OVER_RIM = 4;
/** Room under the centre of the half circle: the words in the middle, and a gap. */
const UNDER = 19;
/** The height of the half circle, with the room above and under it. */
const HALF_CIRCLE = 100;
/** The least inner radius, so that the words in the middle fit. */
const LEAST_INNER = 42;
const INNER_SHARE = 0.42;

const SEATS: FontStyle = { size: 18, weight: 600 };
const SMALLEST_SEATS = 12;
const MAJORITY: FontStyle = { size: 11, weight: 400 };

/**
 * Every seat of a council as a disc, the largest party first from the left. A party whose discs reach the line in the
 * middle has a majority. Parties are in order of size, because no source puts them from left to right.
 */
export function Hemicycle({
  seats,
  moment,
  scene,
  format = REPLY,
}: {
  seats: CouncilSeats;
  moment: Moment;
  scene: Scene;
  format?: Format;
}) {
  const holders = withLooks(holdersAt(moment, seats), scene.parties);
  const entries = holders.map((holder) => ({
    look: holder.look,
    seats: count(holder.seats),
    name: partyLabel(holder, scene.parties),
  }));
  const sources = distinctSources([scene.election, ...listSources(seats)]);
  const partsIn = (width: number) => ({
    header: headerOf(councilHeading(moment, seats, scene, innerOf(width)), innerOf(width)),
    legend: legendOf(entries, innerOf(width)),
    foot: footOf(sources, width),
  });
  const frame = frameFor(format, (width) => {
    const { header, legend, foot } = partsIn(width);
    return header.bottom + HALF_CIRCLE + legend.height + foot;
  });
  const { header, legend, foot } = partsIn(frame.width);
  const order = holders.flatMap((holder) => Array<PartyLook>(holder.seats).fill(holder.look));
  const bottom = frame.height - foot - legend.height;
  const room = bottom - UNDER - header.bottom - OVER_RIM;
  return (
    <Card frame={frame} header={header} sources={sources}>
      <Seats order={order} within={halfCircle(order.length, { x: frame.width / 2, y: bottom - UNDER, room })} />
      <LegendLines legend={legend} x={MARGIN} y={bottom} />
    </Card>
  );
}

/** The half circle for a number of seats, centred between the heading and the legend. */
function halfCircle(seats: number, { x, y, room }: { x: number; y: number; room: number }): HalfCircle {
  const outer = outerFor(seats, room);
  const inner = Math.max(LEAST_INNER, outer * INNER_SHARE);
  return { x, y: y - (room - outer) / 2, inner, outer };
}

function Seats({ order, within }: { order: readonly PartyLook[]; within: HalfCircle }) {
  const { seats, radius, inner } = seatingOf(order.length, within);
  const { x, y, outer } = within;
  const total = counted(order.length, 'seat');
  return (
    <>
      <line
        x1={x}
        x2={x}
        y1={y - outer - OVER_RIM}
        y2={y - inner + 2}
        stroke={useContext(CardPalette).muted}
        stroke-width={0.75}
        stroke-dasharray="2.2 1.9"
      />
      {seats.map((seat, index) => (
        <Disc {...seat} radius={radius} {...(order[index] as PartyLook)} />
      ))}
      <Text
        x={x}
        y={y - 3}
        style={shrunk(total, chord(inner, 3 + SEATS.size * 0.76), SEATS, SMALLEST_SEATS)}
        anchor="middle"
      >
        {total}
      </Text>
      <Text x={x} y={y + 13} style={MAJORITY} tone="muted" anchor="middle">
        {`${count(majorityMark(order.length))} for a majority`}
      </Text>
    </>
  );
}

/** The width of the space in the middle, at a height above its base. */
function chord(radius: number, above: number): number {
  return 2 * Math.sqrt(Math.max(0, radius ** 2 - above ** 2));
}
