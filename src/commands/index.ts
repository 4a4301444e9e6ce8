/** The registry of commands. The router, the registration and `/about` all read it. */
import { commandOf } from '../render/views.ts';
import type { Command, MessageCommand } from './command.ts';

/** Each command is loaded when it is first used, because a cold start needs only one. */
const modules = new Map<string, () => Promise<Command>>([
  ['ward', async () => (await import('./ward.ts')).ward],
  ['council', async () => (await import('./council.ts')).council],
  ['party', async () => (await import('./party.ts')).party],
  ['candidate', async () => (await import('./candidate.ts')).candidate],
  ['wards', async () => (await import('./wards.ts')).wards],
  ['history', async () => (await import('./history.ts')).history],
  ['compare', async () => (await import('./compare.ts')).compare],
  ['night', async () => (await import('./night.ts')).night],
  ['follow', async () => (await import('./follow.ts')).follow],
  ['unfollow', async () => (await import('./unfollow.ts')).unfollow],
  ['settings', async () => (await import('./settings.ts')).settings],
  ['about', async () => (await import('./about.ts')).aboutCommand(everyCommand)],
]);

const messageModules = new Map<string, () => Promise<MessageCommand>>([
  ['Declare result', async () => (await import('./declare-result.ts')).declareResultCommand(openView)],
]);

// The commands, not promises of them: in workerd, a promise belongs to the request that made it.
const loaded = new Map<string, Command>();

/** A slash command by its name; null if there is none of that name. */
export async function loadCommand(name: string): Promise<Command | null> {
  const known = loaded.get(name);
  if (known) return known;
  const command = (await modules.get(name)?.()) ?? null;
  if (command) loaded.set(name, command);
  return command;
}

/** A command on a message by its name, or null. */
export async function loadMessageCommand(name: string): Promise<MessageCommand | null> {
  return (await messageModules.get(name)?.()) ?? null;
}

/** Every command, in the order in which `/about` lists them. */
export async function everyCommand(): Promise<{ slash: Command[]; onMessages: MessageCommand[] }> {
  const [slash, onMessages] = await Promise.all([
    Promise.all([...modules.values()].map((load) => load())),
    Promise.all([...messageModules.values()].map((load) => load())),
  ]);
  return { slash, onMessages };
}

async function openView(...[view, context]: Parameters<NonNullable<Command['open']>>) {
  const command = await loadCommand(commandOf(view));
  return (await command?.open?.(view, context)) ?? null;
}
