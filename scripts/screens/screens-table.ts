import type { KindOnScreen } from './take-screens.ts';

/** The kinds of reply with their goals and the tallest reply of each, as a table. */
export function screensTable(kinds: readonly KindOnScreen[]): string {
  const rows = kinds.map(({ name, goal, measured }) => {
    const [worst] = measured;
    return `| ${name} | ${goal.toFixed(1)} | ${worst?.screens.toFixed(2)} | \`${worst?.line}\` | ${measured.length} |`;
  });
  return ['| reply | goal | tallest | of the command | measured |', '|---|--:|--:|---|--:|', ...rows].join('\n');
}

/** The kinds that miss their goal, in words: "council: 1.90 screens, goal 1.2 (/council)". */
export function missedGoals(kinds: readonly KindOnScreen[]): string[] {
  return kinds.flatMap(({ name, goal, measured }) =>
    measured
      .filter(({ screens }) => screens > goal)
      .map(({ line, screens }) => `${name}: ${screens.toFixed(2)} screens, goal ${goal.toFixed(1)} (${line})`),
  );
}
