/** Splits a typed command into its values, with their positions on the line. */

export interface Segment {
  /** The name before the colon, as typed; null for words without a name, which can only come first. */
  key: string | null;
  /** The value without the spaces and quotes around it. */
  text: string;
  /** Where its name starts, or its value if it has no name. */
  from: number;
  /** Where its value starts, and where it ends: at the next name or at the end of the line. */
  valueFrom: number;
  to: number;
}

const COMMAND = /^\/?([^\s/]*)/;
const KEY = /(?<=\s)[\p{L}_][-_\p{L}\p{N}]*:/gu;
/** A quoted value, up to the closing quote, or to the end of the line if the quote is not closed yet. */
const QUOTED = /(?<=[\s:])["“][^"”]*["”]?/g;

/** The name of the command on a line, without the slash, and where it ends. */
export function commandName(line: string): { name: string; to: number } {
  const [all, name] = COMMAND.exec(line) ?? [''];
  return { name: (name ?? '').toLowerCase(), to: all.length };
}

/** The values on a line, each with the name typed before it, even if the command has no option of that name. */
export function segmentsOf(line: string): Segment[] {
  const start = commandName(line).to;
  // Text within quotes is never a name.
  const masked = line.replace(QUOTED, (quoted) => '"'.repeat(quoted.length));
  const keys = [...masked.matchAll(KEY)].filter(({ index }) => index >= start);
  const named = keys.map((key, place) => {
    const to = keys[place + 1]?.index ?? line.length;
    return segment(line, key[0].slice(0, -1).toLowerCase(), key.index, key.index + key[0].length, to);
  });
  const end = keys[0]?.index ?? line.length;
  const from = start + (/^\s*/.exec(line.slice(start, end))?.[0].length ?? 0);
  return from < end ? [segment(line, null, from, from, end), ...named] : named;
}

function segment(line: string, key: string | null, from: number, valueFrom: number, to: number): Segment {
  const text = line.slice(valueFrom, to).trim();
  return { key, text: text.replace(/^["“]([^"”]*)["”]?$/, '$1').trim(), from, valueFrom, to };
}
