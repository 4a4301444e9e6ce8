import { type FontStyle, fitted, shrunk, widthOf } from './typeface.ts';

/** The texts above a picture. */
export interface CardHeading {
  title: string;
  /** To the right of the title. */
  headline: string;
  /** Under the title: the first that fits. */
  captions: readonly string[];
  /** To the right of the caption. */
  detail: string;
}

interface Words {
  text: string;
  style: FontStyle;
  tone: 'text' | 'muted';
}

/** One line of a header: its baseline, the words at its left, and those at its right. */
export interface HeaderLine {
  baseline: number;
  left: Words;
  right: Words | null;
}

export interface Header {
  lines: HeaderLine[];
  /** Where the content begins. */
  bottom: number;
}

const TITLE: FontStyle = { size: 15, weight: 600 };
const SMALLEST_TITLE = 12;
const HEADLINE: FontStyle = { size: 12, weight: 600 };
const CAPTION: FontStyle = { size: 11, weight: 400 };
/** The least space between the words of one line. */
const GAP = 8;
const FIRST_BASELINE = 19;
const STEP = 15;
const UNDER = 6;

/** Sets the heading of a picture in a width. Words that do not fit side by side are on lines of their own. */
export function headerOf(heading: CardHeading, width: number): Header {
  const rows = [...titleRows(heading, width), ...captionRows(heading, width)];
  const lines = rows.map((row, index) => ({ ...row, baseline: FIRST_BASELINE + index * STEP }));
  return { lines, bottom: FIRST_BASELINE + (lines.length - 1) * STEP + UNDER };
}

/** Whether a title and a headline fit on one line. */
export function fitOnOneLine(title: string, headline: string, width: number): boolean {
  return fitBeside(widthOf(title, { ...TITLE, size: SMALLEST_TITLE }), { text: headline, style: HEADLINE }, width);
}

type Row = Omit<HeaderLine, 'baseline'>;

function titleRows({ title, headline }: CardHeading, width: number): Row[] {
  const right = { text: headline, style: HEADLINE, tone: 'text' as const };
  const beside = fitOnOneLine(title, headline, width);
  const room = width - (beside && headline ? widthOf(headline, HEADLINE) + GAP : 0);
  const style = shrunk(title, room, TITLE, SMALLEST_TITLE);
  return inRows({ text: fitted(title, room, style), style, tone: 'text' as const }, right, { beside, width });
}

function captionRows({ captions, detail }: CardHeading, width: number): Row[] {
  const right = { text: detail, style: CAPTION, tone: 'muted' as const };
  const besideDetail = captions.find((text) => fitBeside(widthOf(text, CAPTION), right, width));
  const text = besideDetail ?? captions.find((one) => widthOf(one, CAPTION) <= width) ?? captions.at(-1) ?? '';
  const left = { text: fitted(text, width, CAPTION), style: CAPTION, tone: 'muted' as const };
  return inRows(left, right, { beside: besideDetail !== undefined, width });
}

function inRows(left: Words, right: Words, { beside, width }: { beside: boolean; width: number }): Row[] {
  if (!right.text) return [{ left, right: null }];
  if (beside) return [{ left, right }];
  return [left, { ...right, text: fitted(right.text, width, right.style) }].map((words) => ({
    left: words,
    right: null,
  }));
}

function fitBeside(left: number, { text, style }: Pick<Words, 'text' | 'style'>, width: number): boolean {
  return left + (text ? GAP + widthOf(text, style) : 0) <= width;
}
