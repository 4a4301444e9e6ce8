/** Finds the count that a command is about. */
import type { OpenNight } from '../night/contract.ts';
import { noCountOpen } from '../render/night/no-count.ts';
import { nightsListed } from '../store/night-list.ts';
import type { Nights } from '../store/nights.ts';
import type { Context } from './context.ts';
import { homeEntry } from './home.ts';
import { Unanswered } from './unanswered.ts';

/** The slug of the council of the `council` option, else that of the home council. */
export async function councilAsked({ home, archive }: Context): Promise<string> {
  return home.council ?? (await homeEntry(home, archive)).council;
}

/** The count of a council that is open; null if there is none. */
export function openNightOf(council: string, nights: Nights): OpenNight | null {
  return nightsListed(nights).find((night) => night.council === council) ?? null;
}

/**
 * The count of a council that is open.
 * @throws Unanswered if there is none, with buttons for those that are
 */
export function findOpenNight(council: string, nights: Nights, { archive }: Context): OpenNight {
  const night = openNightOf(council, nights);
  if (night) return night;
  const entryOf = (slug: string) => archive.councils.find((one) => one.slug === slug) ?? null;
  const others = nightsListed(nights).flatMap((other) => entryOf(other.council) ?? []);
  throw new Unanswered(noCountOpen(entryOf(council), others));
}
