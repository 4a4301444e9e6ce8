import { describe, expect, it } from 'vitest';
import { progressOn } from '../../../scripts/import/console-report.ts';

function printed(isTTY: boolean, done: readonly number[], total: number): string[] {
  const lines: string[] = [];
  let time = 0;
  const stream = { isTTY, write: (text: string) => lines.push(text) > 0 };
  const report = progressOn(stream, 'file 2 of 3: ', () => time);
  for (const count of done) {
    time = count * 100;
    report(count, total);
  }
  return lines;
}

describe('The progress of an import', () => {
  it('has the time left on a terminal, on one line', () => {
    expect(printed(true, [100, 200], 200)).toEqual([
      '\rfile 2 of 3: 100 of 200 elections, about 10 s left\x1b[K',
      '\rfile 2 of 3: 200 of 200 elections\x1b[K\n',
    ]);
  });

  it('is a line every 50 elections elsewhere', () => {
    expect(printed(false, [49, 50, 51, 60], 60)).toEqual(['50 of 60 elections\n', '60 of 60 elections\n']);
  });

  it('is not printed for a small import', () => {
    expect(printed(true, [1, 2], 2)).toEqual([]);
  });
});
