import { useContext } from 'hono/jsx';
import { labelWidth, NOTE, type PlacedLabel, YEAR } from './axis-label.ts';
import { CardPalette } from './palette.ts';
import { BEFORE_AXIS, FIGURE, LINE, type Plot, UNDER_AXIS } from './share-plot.ts';
import { round, Text } from './text.tsx';
import { halfCapHeight } from './typeface.ts';

/** From the baseline of a label up to the end of its line. */
const ABOVE_LABEL = 10;
/** Clear space at both sides of a label that a lower label's line passes. */
const AROUND_LABEL = 1.5;
const HAIRLINE = 0.5;

/** The grid: a horizontal line for each share, a vertical line for each contest, and the years below. */
export function Axes({ plot }: { plot: Plot }) {
  const { left, right, top, bottom, xs, labels } = plot;
  const { faint, track } = useContext(CardPalette);
  return (
    <>
      {xs.map((x) => (
        <path class="contest" d={`M${round(x)} ${top}V${bottom}`} stroke={track} stroke-width={HAIRLINE} />
      ))}
      {plot.grid.map((percentage) => {
        const y = round(plot.y(percentage / 100));
        return (
          <>
            <path
              d={`M${left} ${y}H${round(right)}`}
              stroke={percentage === 0 ? faint : track}
              stroke-width={HAIRLINE}
            />
            <Text x={left - BEFORE_AXIS} y={y + halfCapHeight(FIGURE)} style={FIGURE} tone="faint" anchor="end">
              {`${percentage}%`}
            </Text>
          </>
        );
      })}
      {labels
        .filter(({ kind }) => kind === 'year')
        .map(({ x, line }) => (
          <path
            d={`M${round(x)} ${bottom}V${round(baseline(bottom, line) - ABOVE_LABEL)}`}
            stroke={line === 0 ? faint : track}
            stroke-width={HAIRLINE}
          />
        ))}
      {labels.map((label) => (
        <UnderAxis label={label} bottom={bottom} />
      ))}
    </>
  );
}

function UnderAxis({ label, bottom }: { label: PlacedLabel; bottom: number }) {
  const { x, kind, lines, line } = label;
  const first = baseline(bottom, line);
  const width = labelWidth(label) + 2 * AROUND_LABEL;
  return (
    <>
      <rect
        x={round(x - width / 2)}
        y={round(first - ABOVE_LABEL)}
        width={round(width)}
        height={lines.length * LINE}
        fill={useContext(CardPalette).card}
      />
      {lines.map((words, index) => (
        <Text
          x={x}
          y={first + index * LINE}
          anchor="middle"
          {...(kind === 'year' && index === 0
            ? { style: YEAR, tone: 'muted' as const }
            : { style: NOTE, tone: 'faint' as const })}
        >
          {words}
        </Text>
      ))}
    </>
  );
}

function baseline(bottom: number, line: number): number {
  return bottom + UNDER_AXIS + line * LINE;
}
