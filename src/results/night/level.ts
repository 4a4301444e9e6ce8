/** People with equal votes for the last seats, more of them than there are seats left. */
export interface Level {
  votes: number;
  /** Their positions among the candidates. */
  places: number[];
  /** How many of them are elected. */
  seats: number;
}

/** Who is level for the last seats; null if the votes decide every seat. */
export function level(votes: readonly number[], seats: number): Level | null {
  const order = votes.toSorted((a, b) => b - a);
  const last = order[seats - 1];
  if (last === undefined || order[seats] !== last) return null;
  const above = votes.filter((own) => own > last).length;
  const places = votes.flatMap((own, index) => (own === last ? [index] : []));
  return { votes: last, places, seats: seats - above };
}
