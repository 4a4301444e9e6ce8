import type { NamedPlace } from './council-register.ts';

/** A lost letter (`O?Brien`), or UTF-8 that was decoded as windows-1252 (`ZoÃ«`). */
const LOST = /\?|\uFFFD|[ÂÃ][\u0080-\u00BF¦]|â€/;

/** Whether an earlier conversion damaged a name. */
export function isDamaged(name: string): boolean {
  return LOST.test(name);
}

interface Row {
  line: number;
  council: NamedPlace;
  ward: NamedPlace;
  person: string;
}

/** Names that an earlier conversion damaged. The lost letters are not guessed. */
export function lostLetters(rows: readonly Row[], file: string): string[] {
  const wards = new Map(
    rows.toReversed().map((row) => [`${row.council.gss ?? row.council.name} ${row.ward.name}`, row]),
  );
  const names = [
    ...rows.map(({ line, person }) => ({ line, name: person })),
    ...[...wards.values()].map(({ line, ward }) => ({ line, name: ward.name })),
  ];
  return names
    .filter(({ name }) => isDamaged(name))
    .map(({ line, name }) => `${file}:${line}: "${name}" has lost a letter in the source; recorded as printed`);
}
