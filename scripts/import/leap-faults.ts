/** Damaged or implausible rows in a LEAP file. They are recorded as printed or not at all, with a notice. */
import type { LeapRow, LeapWard } from './leap-rows.ts';

/** A lost letter (`O?Brien`), or UTF-8 that was decoded as windows-1252 (`ZoÃ«`). */
const LOST = /\?|\uFFFD|[ÂÃ][\u0080-\u00BF]|â€/;

/** The fewest wards in an ordinary election. */
const FEWEST_WARDS = 3;

/** Names that an earlier conversion damaged. The lost letters are not guessed. */
export function lostLetters(rows: readonly LeapRow[], file: string): string[] {
  const wards = new Map(rows.toReversed().map((row) => [`${row.council.gss} ${row.ward.name}`, row]));
  const names = [
    ...rows.map(({ line, person }) => ({ line, name: person })),
    ...[...wards.values()].map(({ line, ward }) => ({ line, name: ward.name })),
  ];
  return names
    .filter(({ name }) => LOST.test(name))
    .map(({ line, name }) => `${file}:${line}: "${name}" has lost a letter in the source; recorded as printed`);
}

/** Removes a code that several wards share: at most one is right, and the file does not show which. */
export function dropSharedCodes(rows: readonly LeapRow[], file: string): string[] {
  const coded = rows.filter(({ ward }) => ward.gss !== null);
  return [...Map.groupBy(coded, ({ ward }) => ward.gss)].flatMap(([code, same]) => {
    const wards = [...new Map(same.map((row) => [row.ward.name, row])).values()];
    if (wards.length < 2) return [];
    for (const row of same) row.ward = { ...row.ward, gss: null };
    const names = wards.map(({ ward }) => ward.name).join(' and ');
    return [`${file}:${same[0]?.line}: ${names} have the same code ${code}; recorded without a code`];
  });
}

/** If everybody is elected with 0 votes, there was probably no poll, so the votes are unknown. */
export function isUnopposed(ward: LeapWard): boolean {
  return ward.every(({ votes, elected }) => elected && votes === 0);
}

/**
 * The first ward of each council, by GSS code, that has fewer wards than an ordinary election. In 2016, 2018 and 2019
 * the smallest ordinary election had nine wards, and no council had between two and nine.
 */
export function withFewWards(wards: readonly LeapWard[]): Map<string, LeapWard> {
  const councils = Map.groupBy(wards, ([{ council }]) => council.gss);
  return new Map(
    [...councils].flatMap(([code, own]) => (own.length < FEWEST_WARDS && own[0] ? [[code, own[0]] as const] : [])),
  );
}
