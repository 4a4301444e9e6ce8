import type { Councils } from './tables.ts';

/** An object or an array without objects or arrays in it, as `JSON.stringify` indents it. */
const FLAT = /([{[])\n\s+([^{}[\]]*?)\n\s+([}\]])/g;
/** An array of objects that are on one line each. */
const OBJECTS = /(\[)\n\s+(\{ [^\n]* \}(?:,\n\s+\{ [^\n]* \})*)\n\s+(\])/g;
/** As for the formatter of this project. */
const LONGEST_LINE = 120;

/** A table of councils with one line for each ward, code and span of years, so that a difference is easy to read. */
export function councilsText(table: Councils): string {
  const text = onOneLine(onOneLine(JSON.stringify(table, null, 2), FLAT), OBJECTS);
  return `${text}\n`;
}

function onOneLine(text: string, parts: RegExp): string {
  return text.replace(parts, (whole, open: string, inner: string, close: string, at: number) => {
    const space = open === '{' ? ' ' : '';
    const line = `${open}${space}${inner.replace(/\n\s+/g, ' ')}${space}${close}`;
    const before = at - text.lastIndexOf('\n', at) - 1;
    return before + line.length + ','.length > LONGEST_LINE ? whole : line;
  });
}
