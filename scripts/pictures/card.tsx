import type { Child } from 'hono/jsx';
import type { Source } from '../../src/results/schema.ts';
import { credit, creditLines } from './credit.ts';
import { CARD, FAINT, MUTED } from './palette.ts';
import { Text } from './text.tsx';
import { type FontStyle, fitted, shrunk, widthOf } from './typeface.ts';

/** Every picture is this wide, in pixels; Discord shows it at about half. */
export const WIDTH = 800;
/** Clear space to the left and right of all text. */
export const MARGIN = 28;
/** The bottom of the header. */
export const TOP = 82;
/** The height of the footer. */
export const FOOT = 34;
/** The width between the margins. */
export const INNER = WIDTH - 2 * MARGIN;
const GAP = 24;

const TITLE: FontStyle = { size: 32, weight: 600 };
const SMALLEST_TITLE = 24;
const HEADLINE: FontStyle = { size: 26, weight: 600 };
const CAPTION: FontStyle = { size: 20, weight: 400 };
const SMALL: FontStyle = { size: 16, weight: 400 };
const NAME = 'Returning Officer';
/** The width of a line of the credit. The last line shares its row with the name. */
const CREDIT = { last: INNER - widthOf(NAME, SMALL) - GAP, line: INNER };
/** From one line of the credit to the next. */
const CREDIT_STEP = 19;

/** The texts above a picture. */
export interface CardHeading {
  title: string;
  /** To the right of the title. */
  headline: string;
  /** Under the title. */
  caption: string;
  /** Under the headline. */
  detail: string;
}

/**
 * The card around every picture: a heading above, and a credit for the sources below.
 * @param props.wholeCredit names every source in full; the card needs the foot that {@link footOf} returns
 */
export function Card({
  height,
  heading,
  sources,
  wholeCredit = false,
  children,
}: {
  height: number;
  heading: CardHeading;
  sources: readonly Source[];
  wholeCredit?: boolean;
  children: Child;
}) {
  const { title, headline, caption, detail } = heading;
  const titleRoom = INNER - (headline ? widthOf(headline, HEADLINE) + GAP : 0);
  const titleStyle = shrunk(title, titleRoom, TITLE, SMALLEST_TITLE);
  const detailShown = fitted(detail, INNER * 0.6, CAPTION);
  const captionRoom = INNER - (detail ? widthOf(detailShown, CAPTION) + GAP : 0);
  const lastLine = height - 13;
  const credited = wholeCredit ? creditLines(sources, SMALL, CREDIT) : [fitted(credit(sources), CREDIT.last, SMALL)];
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={`${title}: ${caption}`}
    >
      <rect width={WIDTH} height={height} fill={CARD} />
      <Text x={MARGIN} y={41} style={titleStyle}>
        {fitted(title, titleRoom, titleStyle)}
      </Text>
      <Text x={WIDTH - MARGIN} y={41} style={HEADLINE} anchor="end">
        {headline}
      </Text>
      <Text x={MARGIN} y={67} style={CAPTION} fill={MUTED}>
        {fitted(caption, captionRoom, CAPTION)}
      </Text>
      <Text x={WIDTH - MARGIN} y={67} style={CAPTION} fill={MUTED} anchor="end">
        {detailShown}
      </Text>
      {children}
      {credited.map((line, index) => (
        <Text x={MARGIN} y={lastLine - (credited.length - 1 - index) * CREDIT_STEP} style={SMALL} fill={FAINT}>
          {line}
        </Text>
      ))}
      <Text x={WIDTH - MARGIN} y={lastLine} style={SMALL} fill={FAINT} anchor="end">
        {NAME}
      </Text>
    </svg>
  );
}

/** The height of a foot that names every source in full. */
export function footOf(sources: readonly Source[]): number {
  return FOOT + (creditLines(sources, SMALL, CREDIT).length - 1) * CREDIT_STEP;
}

/** Whether a title and a headline fit on one line. */
export function fitsOnOneLine(title: string, headline: string): boolean {
  const smallest = { ...TITLE, size: SMALLEST_TITLE };
  return widthOf(title, smallest) + GAP + widthOf(headline, HEADLINE) <= INNER;
}
