import { aboutCommand } from './about.ts';
import { candidate } from './candidate.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { council } from './council.ts';
import { history } from './history.ts';
import { party } from './party.ts';
import { settings } from './settings.ts';
import { ward } from './ward.ts';
import { wards } from './wards.ts';

const others: readonly Command[] = [ward, council, party, candidate, wards, history, compare, settings];

/** Every command by name. The router and the registration both read this registry. */
export const commands: ReadonlyMap<string, Command> = new Map(
  [...others, aboutCommand(others)].map((command) => [command.definition.name, command]),
);
