import { nameKey } from '../../../src/results/name-key.ts';

/** A prefix is a district's name if this many wards of a list have it. */
const WARDS_WITH_PREFIX = 3;

/**
 * The ward that each name on a list means, as the results spell it. Lists also print the district ("Stroud: Bisley",
 * "Eastbourne Langney"), "ward" or "division", or a Welsh name after the English one ("Mancot / Mancot"). A name that
 * fits no ward, or several, is left out.
 * @param printed the names on the list of one council
 * @param known the names of its wards
 */
export function wardsOnList(printed: readonly string[], known: readonly string[]): Map<string, string> {
  const wards = new Map(known.map((name) => [wardKey(name), name]));
  const exact = new Set(printed.map(wardKey));
  const prefixes = Map.groupBy(
    printed.flatMap((name) => endingIn(wardKey(name), wards) ?? []),
    ({ prefix }) => prefix,
  );
  return new Map(
    printed.flatMap((name): [string, string][] => {
      const parts = [name, ...name.split(/ ?[/:] /)];
      const own = parts.map((part) => wards.get(wardKey(part))).find((ward) => ward !== undefined);
      if (own !== undefined) return [[name, own]];
      const ending = endingIn(wardKey(name), wards);
      const isDistrict = ending !== null && (prefixes.get(ending.prefix)?.length ?? 0) >= WARDS_WITH_PREFIX;
      const ward = ending && isDistrict && !exact.has(ending.ward) ? wards.get(ending.ward) : undefined;
      return ward === undefined ? [] : [[name, ward]];
    }),
  );
}

/** The only ward whose name this one ends in, after another word; null if there is none, or several. */
function endingIn(key: string, wards: ReadonlyMap<string, string>): { prefix: string; ward: string } | null {
  const words = key.split(' ');
  const endings = words.slice(1).map((_, at) => words.slice(at + 1).join(' '));
  const [ward, ...more] = endings.filter((ending) => wards.has(ending));
  return ward !== undefined && more.length === 0 ? { prefix: key.slice(0, -ward.length), ward } : null;
}

function wardKey(name: string): string {
  return nameKey(name).replace(/ (?:ward|division|electoral division)$/, '');
}
