import { count, counted, NOT_RECORDED } from '../../src/render/numbers.ts';
import { dayInWords } from '../../src/render/text.ts';
import type { WardResult } from '../../src/results/ward-result.ts';
import { Bar } from './bar.tsx';
import { Card, footOf, innerOf, MARGIN } from './card.tsx';
import { councilLabels } from './council-label.ts';
import { Disc, Tick } from './disc.tsx';
import { type Format, frameFor, REPLY } from './frame.ts';
import { type CardHeading, headerOf } from './header.ts';
import type { Scene } from './scene.ts';
import { Figure, Text } from './text.tsx';
import { columnsOf, FIGURE, NAME, PARTY, SHARE, styleOf, type WardBarRow, type WardColumns } from './ward-columns.ts';

/** The height of a row. From its top: the baseline of its text, the middle of its disc, and its bar. */
const ROW = { height: 18, baseline: 12.5, middle: 8.5, bar: 15, barHeight: 2.6 } as const;
/** The greatest height of a row, if a preview has room to spare. */
const HIGHEST_ROW = 24;

/** The votes in a ward: one row for each candidate, most votes first. If there are too many, the last say how many more. */
export function WardBars({ result, scene, format = REPLY }: { result: WardResult; scene: Scene; format?: Format }) {
  const { sources } = scene.election;
  const heading = headingOf(result, scene);
  const around = (width: number) => headerOf(heading, innerOf(width)).bottom + footOf(sources, width);
  const candidates = result.candidates.length;
  const frame = frameFor(format, (width) => around(width) + ROW.height * candidates);
  const { width } = frame;
  const columns = columnsOf(result, scene.parties, width);
  const room = frame.height - around(width);
  const lines = Math.min(candidates, Math.floor(room / ROW.height));
  const shown = lines < candidates ? columns.rows.slice(0, lines - 1) : columns.rows;
  const step = Math.min(HIGHEST_ROW, room / lines);
  const header = headerOf(heading, innerOf(width));
  const top = header.bottom + (room - step * lines) / 2 + (step - ROW.height) / 2;
  return (
    <Card frame={frame} header={header} sources={sources}>
      {shown.map((row, index) => (
        <CandidateBar row={row} columns={columns} top={top + step * index} width={innerOf(width)} />
      ))}
      {shown.length < candidates && (
        <Text x={columns.names} y={top + step * shown.length + ROW.baseline} style={NAME} tone="muted">
          {moreWords(columns.rows.slice(shown.length))}
        </Text>
      )}
    </Card>
  );
}

interface RowProps {
  row: WardBarRow;
  columns: WardColumns;
  top: number;
  width: number;
}

function CandidateBar({ row, columns, top, width }: RowProps) {
  const y = top + ROW.baseline;
  return (
    <>
      <SeatMark row={row} x={MARGIN + 5} y={top + ROW.middle} />
      <Text x={columns.names} y={y} style={styleOf(row.standing)}>
        {row.name}
      </Text>
      <Text x={columns.parties} y={y} style={PARTY} tone="muted">
        {row.party}
      </Text>
      <Figure x={columns.votes} y={y} style={FIGURE}>
        {row.votes}
      </Figure>
      <Figure x={columns.shares} y={y} style={SHARE} tone={row.votes ? 'text' : 'faint'}>
        {row.share}
      </Figure>
      <Bar x={MARGIN} y={top + ROW.bar} width={width} height={ROW.barHeight} length={row.length} colour={row.colour} />
    </>
  );
}

/** A full disc with a tick if elected, otherwise a ring. */
function SeatMark({ row: { colour, standing }, x, y }: { row: WardBarRow; x: number; y: number }) {
  const won = standing === 'elected';
  return (
    <>
      <Disc x={x} y={y} radius={won ? 5 : 3.8} colour={colour} mark={won ? 'filled' : 'hollow'} />
      {won && <Tick x={x} y={y} size={6.6} colour={colour} />}
    </>
  );
}

/** "and 4 more candidates", and how many of them were elected, if any were. */
function moreWords(omitted: readonly WardBarRow[]): string {
  const elected = omitted.filter(({ standing }) => standing === 'elected').length;
  return `and ${counted(omitted.length, 'more candidate')}${elected > 0 ? `, ${count(elected)} elected` : ''}`;
}

function headingOf(result: WardResult, { election, council }: Scene): CardHeading {
  const { ballot, votesCounted } = result;
  const day = dayInWords(election.election_date);
  const when = ballot.by_election ? `by-election, ${day}` : day;
  const seats = ballot.seats_contested > 1 || !votesCounted ? [counted(ballot.seats_contested, 'seat')] : [];
  return {
    title: ballot.post_label,
    headline: headlineOf(result),
    captions: [...councilLabels(council.name).map((name) => `${name} · ${when}`), when],
    detail: [...seats, ...(votesCounted ? [`% of ${counted(votesCounted, 'vote')}`] : [])].join(' · '),
  };
}

function headlineOf({ ballot, majority, elected, votesCounted }: WardResult): string {
  const last = ballot.seats_contested > 1 ? ' for the last seat' : '';
  if (majority) return `Majority ${count(majority.deciding.votes)}${last}`;
  if (elected.tied.length > 0) return 'Tied for the last seat';
  if (elected.people.length === ballot.candidates.length) return 'Elected unopposed';
  return votesCounted === null ? `Votes ${NOT_RECORDED}` : `Majority ${NOT_RECORDED}`;
}
