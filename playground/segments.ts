/** Where the parts of a typed command stand: the first half of reading it, and all that completing it needs. */

export interface Segment {
  /** The name before the colon as typed; null for words without one, which can only come first. */
  key: string | null;
  /** The value without surrounding spaces and quotes. */
  text: string;
  /** From the first character of its name, or of its value where it has none. */
  from: number;
  /** Where its value begins, and where it ends: before the next name, or with the line. */
  valueFrom: number;
  to: number;
}

const COMMAND = /^\/?([^\s/]*)/;
const KEY = /(?<=\s)[\p{L}_][-_\p{L}\p{N}]*:/gu;
/** A quote that opens a value, with all up to the closing one, or up to the end while it is being typed. */
const QUOTED = /(?<=[\s:])["“][^"”]*["”]?/g;

/** The name of the command on a line, without its slash, and where it ends. */
export function commandName(line: string): { name: string; to: number } {
  const [all, name] = COMMAND.exec(line) ?? [''];
  return { name: (name ?? '').toLowerCase(), to: all.length };
}

/** The values on a line, each with the name typed before it, whether or not the command knows that name. */
export function segmentsOf(line: string): Segment[] {
  const start = commandName(line).to;
  // Within quotes nothing is a name.
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
