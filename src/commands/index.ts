import { commandOf } from '../render/views.ts';
import { aboutCommand } from './about.ts';
import { candidate } from './candidate.ts';
import type { Command, MessageCommand } from './command.ts';
import { compare } from './compare.ts';
import { council } from './council.ts';
import { declareResultCommand } from './declare-result.ts';
import { history } from './history.ts';
import { party } from './party.ts';
import { settings } from './settings.ts';
import { ward } from './ward.ts';
import { wards } from './wards.ts';

const others: readonly Command[] = [ward, council, party, candidate, wards, history, compare, settings];

const declareResult = declareResultCommand(async (view, context) => {
  const command = others.find(({ definition }) => definition.name === commandOf(view));
  return (await command?.open?.(view, context)) ?? null;
});

/** Every slash command by name. The router and the registration both read this registry. */
export const commands: ReadonlyMap<string, Command> = new Map(
  [...others, aboutCommand(others, [declareResult])].map((command) => [command.definition.name, command]),
);

/** Every command on a message by name; part of the same registry. */
export const messageCommands: ReadonlyMap<string, MessageCommand> = new Map(
  [declareResult].map((command) => [command.definition.name, command]),
);
