import { count, counted, leastText, NOT_RECORDED, percent } from '../../src/render/numbers.ts';
import { partyColour, partyLabel } from '../../src/render/party-name.ts';
import type { PartyResult } from '../../src/results/party-result.ts';
import { Bar } from './bar.tsx';
import { Card, type CardHeading, FOOT, TOP } from './card.tsx';
import { Disc, Tick } from './disc.tsx';
import { FAINT } from './palette.ts';
import { shareFraction, sharesByWard, type WardShare } from './party-wards.ts';
import { placeAndDay, type Scene } from './scene.ts';
import {
  discStep,
  nameIn,
  type StripLayout,
  shareStyle,
  stripLayout,
  wardNameStyle,
  wordsStyle,
} from './strip-layout.ts';
import { Figure, Text } from './text.tsx';

/** A party's share in every ward, the highest first, with a ticked disc for each seat it won there. */
export function PartyStrip({ result, scene }: { result: PartyResult; scene: Scene }) {
  const wards = sharesByWard(result.party, scene.election);
  const layout = stripLayout(wards);
  const { row, lines, columns } = layout;
  const most = Math.max(...wards.map((ward) => shareFraction(ward) ?? 0));
  return (
    <Card
      height={TOP + row.height * lines + FOOT}
      heading={headingOf(result, wards, scene)}
      sources={scene.election.sources}
    >
      {wards.map((ward, index) => (
        <WardRow
          ward={ward}
          layout={layout}
          left={columns[Math.floor(index / lines)] ?? 0}
          top={TOP + row.height * (index % lines)}
          colour={partyColour(result.party, scene.parties)}
          length={most === 0 ? 0 : (shareFraction(ward) ?? 0) / most}
        />
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
  return (
    <>
      <SeatsWon ward={ward} layout={layout} left={left} top={top} colour={colour} />
      <Text x={left + names} y={baseline} style={wardNameStyle(ward, row)}>
        {nameIn(layout, ward)}
      </Text>
      {ward.share && (
        <Bar
          x={left + bars}
          y={top + row.bar.top}
          width={barWidth}
          height={row.bar.height}
          length={length}
          colour={colour}
        />
      )}
      <Figure
        x={left + shares}
        y={baseline}
        {...(ward.share ? { style: shareStyle(row) } : { style: wordsStyle(row), fill: FAINT })}
      >
        {ward.words}
      </Figure>
    </>
  );
}

function SeatsWon({ ward, layout: { row }, left, top, colour }: Omit<RowProps, 'length'>) {
  const { middle, radius } = row.disc;
  const places = Array.from({ length: ward.won }, (_, index) => left + radius + index * discStep(row));
  return (
    <>
      {places.map((x) => (
        <>
          <Disc x={x} y={top + middle} radius={radius} colour={colour} />
          <Tick x={x} y={top + middle} size={radius * 1.3} colour={colour} />
        </>
      ))}
    </>
  );
}

function headingOf(result: PartyResult, wards: readonly WardShare[], scene: Scene): CardHeading {
  const { party, independents, won, seatsContested, shares } = result;
  const some = wards.some(({ share }) => share) ? 'Some votes' : 'Votes';
  return {
    title: `${independents ? 'Independents' : partyLabel(party, scene.parties)} by ward`,
    headline: `${count(won)} of ${counted(seatsContested, 'seat')} won`,
    caption: placeAndDay(scene),
    detail: shares.allVotes
      ? `${leastText(percent(shares.allVotes), result.atLeast)} of all votes`
      : `${some} ${NOT_RECORDED}`,
  };
}
