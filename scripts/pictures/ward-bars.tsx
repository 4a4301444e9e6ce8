import { count, counted, NOT_RECORDED } from '../../src/render/numbers.ts';
import { dayInWords } from '../../src/render/text.ts';
import type { WardResult } from '../../src/results/ward-result.ts';
import { Bar } from './bar.tsx';
import { Card, type CardHeading, FOOT, INNER, MARGIN, TOP } from './card.tsx';
import { Disc, Tick } from './disc.tsx';
import { FAINT, MUTED } from './palette.ts';
import type { Scene } from './scene.ts';
import { Figure, Text } from './text.tsx';
import { columnsOf, FIGURE, PARTY, SHARE, styleOf, type WardBarRow, type WardColumns } from './ward-columns.ts';

/** The height of a row. From its top: the baseline of its text, the middle of its disc, and its bar. */
const ROW = 40;
const BASELINE = 21;
const MIDDLE = 13;
const BAR = 27;

/** The votes in a ward: one row for each candidate, most votes first. */
export function WardBars({ result, scene }: { result: WardResult; scene: Scene }) {
  const columns = columnsOf(result, scene.parties);
  const height = TOP + ROW * columns.rows.length + FOOT;
  return (
    <Card height={height} heading={headingOf(result, scene)} sources={scene.election.sources}>
      {columns.rows.map((row, index) => (
        <CandidateBar row={row} columns={columns} top={TOP + ROW * index} />
      ))}
    </Card>
  );
}

function CandidateBar({ row, columns, top }: { row: WardBarRow; columns: WardColumns; top: number }) {
  const y = top + BASELINE;
  return (
    <>
      <SeatMark row={row} x={MARGIN + 10} y={top + MIDDLE} />
      <Text x={columns.names} y={y} style={styleOf(row.standing)}>
        {row.name}
      </Text>
      <Text x={columns.parties} y={y} style={PARTY} fill={MUTED}>
        {row.party}
      </Text>
      <Figure x={columns.votes} y={y} style={FIGURE}>
        {row.votes}
      </Figure>
      <Figure x={columns.shares} y={y} style={SHARE} {...(row.votes ? {} : { fill: FAINT })}>
        {row.share}
      </Figure>
      <Bar x={MARGIN} y={top + BAR} width={INNER} height={7} length={row.length} colour={row.colour} />
    </>
  );
}

/** A full disc with a tick if elected, otherwise a ring. */
function SeatMark({ row: { colour, standing }, x, y }: { row: WardBarRow; x: number; y: number }) {
  const won = standing === 'elected';
  return (
    <>
      <Disc x={x} y={y} radius={won ? 10.5 : 8} colour={colour} mark={won ? 'filled' : 'ring'} />
      {won && <Tick x={x} y={y} size={14} colour={colour} />}
    </>
  );
}

function headingOf(result: WardResult, { election, council }: Scene): CardHeading {
  const { ballot, votesCounted } = result;
  const seats = counted(ballot.seats_contested, 'seat');
  const kind = ballot.by_election ? ', by-election' : '';
  return {
    title: ballot.post_label,
    headline: headlineOf(result),
    caption: `${council.name}${kind} · ${dayInWords(election.election_date)}`,
    detail: votesCounted ? `${seats} · shares of all ${counted(votesCounted, 'vote')}` : seats,
  };
}

function headlineOf({ ballot, majority, elected, votesCounted }: WardResult): string {
  const last = ballot.seats_contested > 1 ? ' for the last seat' : '';
  if (majority) return `Majority ${count(majority.deciding.votes)}${last}`;
  if (elected.tied.length > 0) return 'Tied for the last seat';
  if (elected.people.length === ballot.candidates.length) return 'Elected unopposed';
  return votesCounted === null ? `Votes ${NOT_RECORDED}` : `Majority ${NOT_RECORDED}`;
}
