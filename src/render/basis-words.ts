/** The footer of a reply in brief: which of its figures are recorded, which derived, and what a † means. */
import { capitalised } from './text.ts';

/** "Recorded: seats, control. Derived: shares. † inferred from who had the seats before"; a part without figures is left out. */
export function basisWords(kinds: {
  recorded: readonly string[];
  derived: readonly string[];
  inferred?: readonly string[];
}): string {
  const { recorded, derived, inferred = [] } = kinds;
  const parts = Object.entries({ recorded, derived }).flatMap(([name, figures]) =>
    figures.length > 0 ? [`${capitalised(name)}: ${figures.join(', ')}`] : [],
  );
  return [...parts, ...inferred.map((from) => `† inferred ${from}`)].join('. ');
}
