/** What in a LEAP file is damaged or cannot be right. It is recorded as printed, or not at all, and said. */
import type { LeapRow, LeapWard } from './leap-rows.ts';

/** A letter that was lost on the way (`O?Brien`), or UTF-8 once read as the Windows code page (`ZoÃ«`). */
const LOST = /\?|\uFFFD|[ÂÃ][\u0080-\u00BF]|â€/;

/** Fewer wards than this are no ordinary election of a council. */
const FEWEST_WARDS = 3;

/** Names that some earlier conversion has damaged; what stood there is not guessed. */
export function lostLetters(rows: readonly LeapRow[], file: string): string[] {
  const wards = new Map(rows.toReversed().map((row) => [`${row.council.gss} ${row.ward.name}`, row]));
  const names = [
    ...rows.map(({ line, person }) => ({ line, name: person })),
    ...[...wards.values()].map(({ line, ward }) => ({ line, name: ward.name })),
  ];
  return names
    .filter(({ name }) => LOST.test(name))
    .map(({ line, name }) => `${file}:${line}: "${name}" has lost a letter in the source; kept as printed`);
}

/** Takes the code from wards of one council that share it: at most one is right, and which is not known. */
export function inSeveralWards(rows: readonly LeapRow[], file: string): string[] {
  const coded = rows.filter(({ ward }) => ward.gss !== null);
  return [...Map.groupBy(coded, ({ ward }) => ward.gss)].flatMap(([code, same]) => {
    const wards = [...new Map(same.map((row) => [row.ward.name, row])).values()];
    if (wards.length < 2) return [];
    for (const row of same) row.ward = { ...row.ward, gss: null };
    const names = wards.map(({ ward }) => ward.name).join(' and ');
    return [`${file}:${same[0]?.line}: ${names} have the same code ${code}; recorded without a code`];
  });
}

/** Nobody has 0 votes and a seat: where everyone does, there was most likely no poll, and votes are unknown. */
export function unopposed(ward: LeapWard): boolean {
  return ward.every(({ votes, elected }) => elected && votes === 0);
}

/**
 * The councils, by code, with fewer wards than an ordinary election fills: the smallest of 2016, 2018 and 2019 fills
 * nine, and no council has between two and nine.
 */
export function few(wards: readonly LeapWard[]): Map<string, LeapWard> {
  const councils = Map.groupBy(wards, ([{ council }]) => council.gss);
  return new Map(
    [...councils].flatMap(([code, own]) => (own.length < FEWEST_WARDS && own[0] ? [[code, own[0]] as const] : [])),
  );
}
