import { listed } from '../../src/render/words.ts';
import type { Source } from '../../src/results/schema.ts';
import { type FontStyle, fitted, widthOf } from './typeface.ts';

export const CREDIT: FontStyle = { size: 11, weight: 400 };
const BETWEEN = ' · ';

/**
 * Each source and licence once, such as "Wikipedia and Open Council Data UK, CC BY-SA 4.0". If that does not fit on one
 * line, only the names, in as few lines as fit: the reply and the page around a picture name the licences too.
 */
export function creditLines(sources: readonly Source[], width: number): string[] {
  const byLicence = Map.groupBy(sources, ({ licence }) => licence);
  const whole = [...byLicence].map(([licence, own]) => `${listed(namesOf(own))}, ${licence}`).join(BETWEEN);
  if (widthOf(whole, CREDIT) <= width) return [whole];
  return inLines(namesOf(sources), width);
}

/** Puts each name on the first line that has room for it. */
function inLines(names: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const name of names) {
    const index = lines.findIndex((line) => widthOf(line + BETWEEN + name, CREDIT) <= width);
    if (index < 0) lines.push(fitted(name, width, CREDIT));
    else lines[index] += BETWEEN + name;
  }
  return lines.toSorted((a, b) => widthOf(b, CREDIT) - widthOf(a, CREDIT));
}

function namesOf(sources: readonly Source[]): string[] {
  return [...new Set(sources.map(({ name }) => name))];
}
