/** Polls that were put off for a year by the Coronavirus Act 2020: the day they were due, and the day they took place. */
const POSTPONED: Readonly<Record<string, string>> = { '2020-05-07': '2021-05-06' };

/** The day on which a poll due on this day took place. */
export function dayHeld(due: string): string {
  return POSTPONED[due] ?? due;
}
