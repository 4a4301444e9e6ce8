interface Result {
  votes: number | null;
  elected: boolean | null;
}

/**
 * Whether a ward had no poll: everybody is elected, and nobody has a vote. Sources print such votes as 0 or not at all,
 * and they are unknown.
 */
export function isUnopposed(rows: readonly Result[]): boolean {
  return rows.every(({ votes, elected }) => elected && !votes);
}
