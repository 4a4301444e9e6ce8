import { isUnknown, parseFigure } from '../parse-values.ts';
import type { Unread } from './election-boxes.ts';
import type { Template } from './markup.ts';
import { type ReadText, readText } from './visible-text.ts';

/** A box that cannot be recorded without saying something false about its ward. The rest of the article still can. */
export class UnreadableBox extends Error {
  readonly line: number;

  constructor(line: number, reason: string) {
    super(reason);
    this.name = 'UnreadableBox';
    this.line = line;
  }
}

/** Reads the parameters of rows, and collects what it leaves out. */
export class RowReader {
  readonly doubts: Unread[] = [];

  doubt(line: number, sentence: string): void {
    this.doubts.push({ line, sentence });
  }

  /** A figure; null if there is none, or if anything about it cannot be read. @param what its name in a report */
  figure(row: Template | null, param: string, what: string): number | null {
    if (!row) return null;
    const read = readText(row.params.get(param));
    const figure = parseFigure(read.text);
    if (this.unreadable(row.line, read, what)) return null;
    if (figure === null && !isUnknown(read.text)) {
      this.doubt(row.line, `${what} "${read.text}" is not a figure, so it is not recorded`);
    }
    return figure;
  }

  /** Whether a figure contains an unknown template, or is struck out; then it is not recorded, and the report says so. */
  unreadable(line: number, { text, unknown, struck }: ReadText, what: string): boolean {
    const [name] = unknown;
    if (name !== undefined) {
      this.doubt(line, `${what} contains the template "${name}", which we cannot read, so it is not recorded`);
      return true;
    }
    if (text === '' && struck !== '') {
      this.doubt(line, `${what} "${struck}" is struck out, so it is not recorded`);
      return true;
    }
    return false;
  }
}
