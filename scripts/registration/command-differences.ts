import { isDeepStrictEqual } from 'node:util';
import { normalised } from './normalised-command.ts';

/** How our commands differ from those registered at Discord. */
export interface CommandDifferences {
  added: string[];
  /** Each with the parts that differ, such as `option election: description`. */
  changed: { name: string; parts: string[] }[];
  removed: string[];
}

type Named = { name: string };

/** What registering ours would change at Discord. @param ofServer whether these are one server's commands */
export function compareCommands(
  ours: readonly Named[],
  theirs: readonly Named[],
  ofServer = false,
): CommandDifferences {
  const registered = new Map(theirs.map((command) => [keyOf(command), normalised(command, ofServer)]));
  const defined = new Map(ours.map((command) => [keyOf(command), normalised(command, ofServer)]));
  const changed = [...defined].flatMap(([key, command]) => {
    const before = registered.get(key);
    const parts = before ? changedParts(before, command) : [];
    return parts.length > 0 ? [{ name: labelOf(command), parts }] : [];
  });
  return {
    added: [...defined].filter(([key]) => !registered.has(key)).map(([, command]) => labelOf(command)),
    changed,
    removed: [...registered].filter(([key]) => !defined.has(key)).map(([, command]) => labelOf(command)),
  };
}

export function isInSync({ added, changed, removed }: CommandDifferences): boolean {
  return added.length + changed.length + removed.length === 0;
}

/** One line for each command that differs. */
export function differenceLines({ added, changed, removed }: CommandDifferences): string[] {
  return [
    ...added.map((name) => `  + ${name} added`),
    ...changed.map(({ name, parts }) => `  ~ ${name} changed: ${parts.join('; ')}`),
    ...removed.map((name) => `  - ${name} removed`),
  ];
}

/** The key includes the type, because a chat command and a context-menu command can share a name. */
function keyOf(command: Named & { type?: number }): string {
  return `${command.type ?? 1} ${command.name}`;
}

const SLASH = 1;

/** "/ward" for a command that is typed, and the bare name for one in a menu. */
function labelOf({ type, name }: Record<string, unknown>): string {
  return type === SLASH ? `/${name}` : `${name}`;
}

const LISTS: Readonly<Record<string, string>> = { options: 'option', choices: 'choice' };

function changedParts(before: Record<string, unknown>, after: Record<string, unknown>, within = ''): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const [old, current] = [before[key], after[key]];
    if (isDeepStrictEqual(old, current)) return [];
    const word = LISTS[key];
    if (!word) return [`${within}${key}`];
    const [oldItems, currentItems] = [old, current] as Record<string, Record<string, unknown>>[];
    return [...new Set([...Object.keys(oldItems ?? {}), ...Object.keys(currentItems ?? {})])].flatMap((name) => {
      const label = `${within}${word} ${name}`;
      const [oldItem, currentItem] = [oldItems?.[name], currentItems?.[name]];
      if (!oldItem || !currentItem) return [`${label} ${oldItem ? 'removed' : 'added'}`];
      return changedParts(oldItem, currentItem, `${label}: `);
    });
  });
}
