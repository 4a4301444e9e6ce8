/** Polls due on this day took place a year later, under the Coronavirus Act 2020. */
const POSTPONED = '2020-05-07';

/** Whether an ordinary election took place on this day, which a list of councillors names. */
export function tookPlace(day: string): boolean {
  return day !== POSTPONED;
}

/**
 * The council's polling days between two of its elections, without an election on file, earliest first.
 * @param days the days that lists of councillors name @param onFile the days of the elections on file
 */
export function missingDays(
  between: { from: string; to: string },
  days: readonly string[],
  onFile: readonly string[],
): string[] {
  return days.filter((day) => day > between.from && day < between.to && tookPlace(day) && !onFile.includes(day));
}
