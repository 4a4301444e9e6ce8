import type { Chance } from './chance.ts';
import { FORENAMES } from './forenames.ts';
import { rareSurnames } from './rare-surnames.ts';
import { COMMON_SURNAMES } from './surnames.ts';

/** How many of a hundred people have a common surname, a second forename, or two surnames. */
const COMMON = 0.35;
const MIDDLE_NAME = 0.08;
const DOUBLE_BARRELLED = 0.02;

/** Zipf's law with a flattened head, so that Smith is one person in about a hundred. */
const shareOf = (_: string, rank: number) => (rank + 3) ** -0.8;
const thresholds = COMMON_SURNAMES.map(shareOf).map((_, index, shares) =>
  shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0),
);
const whole = thresholds.at(-1) ?? 0;

/** A person's name as a ballot paper prints it. */
export function fullName(chance: Chance): string {
  const middle = chance.happens(MIDDLE_NAME) ? ` ${chance.pick(FORENAMES)}` : '';
  const second = chance.happens(DOUBLE_BARRELLED) ? `-${surname(chance)}` : '';
  return `${chance.pick(FORENAMES)}${middle} ${surname(chance)}${second}`;
}

function surname(chance: Chance): string {
  if (!chance.happens(COMMON)) return rare(chance);
  const at = chance.next() * whole;
  return COMMON_SURNAMES[thresholds.findIndex((threshold) => threshold > at)] ?? rare(chance);
}

/** Of the rare ones too, some are less rare. */
function rare(chance: Chance): string {
  const names = rareSurnames();
  return names[Math.floor(names.length * chance.next() ** 1.3)] ?? chance.pick(names);
}
