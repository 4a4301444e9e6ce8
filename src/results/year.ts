/** The year of a day: 2003 for "2003-05-01". */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
