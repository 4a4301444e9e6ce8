import { count, counted, leastText, NOT_RECORDED, percent } from '../../src/render/numbers.ts';
import { partyColour, partyLabel } from '../../src/render/party-name.ts';
import type { PartyResult } from '../../src/results/party-result.ts';
import { Bar } from './bar.tsx';
import { Card, footOf, innerOf, MARGIN } from './card.tsx';
import { Disc, Tick } from './disc.tsx';
import { type Format, frameFor, REPLY } from './frame.ts';
import { type CardHeading, headerOf } from './header.ts';
import { shareFraction, sharesByWard, type WardShare } from './party-wards.ts';
import { placesAndDay, type Scene } from './scene.ts';
import { discAt, nameAt, nameIn, SHARE, type StripLayout, stripLayout, WORDS, wardNameStyle } from './strip-layout.ts';
import { isInRow, NOTE, stripNotes } from './strip-notes.ts';
import { Figure, Text } from './text.tsx';

/** From one line of the notes to the next, and above the first. */
const NOTE_STEP = 14;
const ABOVE_NOTES = 2;

/** A party's share in every ward, the highest first, with a ticked disc for each seat it won there. */
export function PartyStrip({ result, scene, format = REPLY }: { result: PartyResult; scene: Scene; format?: Format }) {
  const { sources } = scene.election;
  const wards = sharesByWard(result.party, scene.election);
  const rows = wards.filter(isInRow);
  const others = wards.filter((ward) => !isInRow(ward));
  const heading = headingOf(result, wards, scene);
  const notesIn = (width: number, left: readonly WardShare[] = []) => stripNotes({ left, others }, innerOf(width));
  const aroundIn = (width: number, notes: number) =>
    headerOf(heading, innerOf(width)).bottom +
    (notes > 0 ? ABOVE_NOTES + NOTE_STEP * notes : 0) +
    footOf(sources, width);
  const frame = frameFor(format, (width) => {
    const { lines, row } = stripLayout(rows, innerOf(width));
    return aroundIn(width, notesIn(width).length) + row.height * lines;
  });
  const { width } = frame;
  const whole = stripLayout(rows, innerOf(width));
  const roomFor = (notes: number) => Math.floor((frame.height - aroundIn(width, notes)) / whole.row.height);
  const notes = notesIn(width).length;
  // If wards are left out, their number needs a line.
  const fits = whole.lines <= roomFor(notes) ? rows.length : roomFor(notes + 1) * whole.columns.length;
  const shown = rows.slice(0, fits);
  const layout = stripLayout(shown, innerOf(width));
  const { row, lines, columns } = layout;
  const header = headerOf(heading, innerOf(width));
  const written = notesIn(width, rows.slice(fits));
  const top = header.bottom + (frame.height - aroundIn(width, written.length) - row.height * lines) / 2;
  const most = Math.max(0, ...wards.map((ward) => shareFraction(ward) ?? 0));
  return (
    <Card frame={frame} header={header} sources={sources}>
      {shown.map((ward, index) => (
        <WardRow
          ward={ward}
          layout={layout}
          left={columns[Math.floor(index / lines)] ?? 0}
          top={top + row.height * (index % lines)}
          colour={partyColour(result.party, scene.parties)}
          length={most === 0 ? 0 : (shareFraction(ward) ?? 0) / most}
        />
      ))}
      {written.map((line, index) => (
        <Text
          x={MARGIN}
          y={top + row.height * lines + ABOVE_NOTES + NOTE.size + NOTE_STEP * index}
          style={NOTE}
          tone="muted"
        >
          {line}
        </Text>
      ))}
    </Card>
  );
}

interface RowProps {
  ward: WardShare;
  layout: StripLayout;
  /** The top left corner of the row. */
  left: number;
  top: number;
  colour: string;
  /** 0 to 1, where 1 is the party's highest share in a ward. */
  length: number;
}

function WardRow({ ward, layout, left, top, colour, length }: RowProps) {
  const { row, names, bars, barWidth, shares } = layout;
  const baseline = top + row.baseline;
  const seats = Array.from({ length: ward.won }, (_, index) => left + discAt(index));
  return (
    <>
      {seats.map((x) => (
        <>
          <Disc x={x} y={top + row.middle} radius={5} colour={colour} />
          <Tick x={x} y={top + row.middle} size={6.6} colour={colour} />
        </>
      ))}
      <Text x={left + nameAt(names, ward)} y={baseline} style={wardNameStyle(ward)}>
        {nameIn(layout, ward)}
      </Text>
      {ward.share && (
        <Bar
          x={left + bars}
          y={top + row.bar}
          width={barWidth}
          height={row.barHeight}
          length={length}
          colour={colour}
        />
      )}
      <Figure
        x={left + shares}
        y={baseline}
        {...(ward.share ? { style: SHARE } : { style: WORDS, tone: 'faint' as const })}
      >
        {ward.words}
      </Figure>
    </>
  );
}

function headingOf(result: PartyResult, wards: readonly WardShare[], scene: Scene): CardHeading {
  const { party, independents, won, seatsContested, shares } = result;
  const some = wards.some(({ share }) => share) ? 'Some votes' : 'Votes';
  return {
    title: `${independents ? 'Independents' : partyLabel(party, scene.parties)} by ward`,
    headline: `${count(won)} of ${counted(seatsContested, 'seat')} won`,
    captions: placesAndDay(scene),
    detail: shares.allVotes
      ? `${leastText(percent(shares.allVotes), result.atLeast)} of all votes`
      : `${some} ${NOT_RECORDED}`,
  };
}
