import { isDeepStrictEqual } from 'node:util';
import { normalised } from './normalised-command.ts';

/** How our commands differ from those that Discord has. */
export interface CommandDifferences {
  added: string[];
  /** Each with what differs in it, such as `option election: description`. */
  changed: { name: string; parts: string[] }[];
  removed: string[];
}

type Named = { name: string };

/** What writing ours would change at Discord. @param ofServer whether they are the commands of one server */
export function compareCommands(
  ours: readonly Named[],
  theirs: readonly Named[],
  ofServer = false,
): CommandDifferences {
  const held = new Map(theirs.map((command) => [keyOf(command), normalised(command, ofServer)]));
  const wanted = new Map(ours.map((command) => [keyOf(command), normalised(command, ofServer)]));
  const changed = [...wanted].flatMap(([key, command]) => {
    const before = held.get(key);
    const parts = before ? changedParts(before, command) : [];
    return parts.length > 0 ? [{ name: String(command.name), parts }] : [];
  });
  return {
    added: [...wanted].filter(([key]) => !held.has(key)).map(([, { name }]) => String(name)),
    changed,
    removed: [...held].filter(([key]) => !wanted.has(key)).map(([, { name }]) => String(name)),
  };
}

export function isInSync({ added, changed, removed }: CommandDifferences): boolean {
  return added.length + changed.length + removed.length === 0;
}

/** The difference, a line a command. */
export function differenceLines({ added, changed, removed }: CommandDifferences): string[] {
  return [
    ...added.map((name) => `  + /${name} added`),
    ...changed.map(({ name, parts }) => `  ~ /${name} changed: ${parts.join('; ')}`),
    ...removed.map((name) => `  - /${name} removed`),
  ];
}

/** A chat command and a menu command may share a name. */
function keyOf(command: Named & { type?: number }): string {
  return `${command.type ?? 1} ${command.name}`;
}

const LISTS: Readonly<Record<string, string>> = { options: 'option', choices: 'choice' };

function changedParts(before: Record<string, unknown>, after: Record<string, unknown>, within = ''): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const [old, now] = [before[key], after[key]];
    if (isDeepStrictEqual(old, now)) return [];
    const word = LISTS[key];
    if (!word) return [`${within}${key}`];
    const [had, has] = [old, now] as Record<string, Record<string, unknown>>[];
    return [...new Set([...Object.keys(had ?? {}), ...Object.keys(has ?? {})])].flatMap((name) => {
      const label = `${within}${word} ${name}`;
      const [one, other] = [had?.[name], has?.[name]];
      if (!one || !other) return [`${label} ${one ? 'removed' : 'added'}`];
      return changedParts(one, other, `${label}: `);
    });
  });
}
