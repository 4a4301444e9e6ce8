import { aboutThe } from './about.ts';
import { candidate } from './candidate.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { council } from './council.ts';
import { history } from './history.ts';
import { party } from './party.ts';
import { settings } from './settings.ts';
import { ward } from './ward.ts';
import { wards } from './wards.ts';

const results: readonly Command[] = [ward, council, party, candidate, wards, history, compare, settings];

/** Every command by its name: the only registry, which the router and the registration both read. */
export const commands: ReadonlyMap<string, Command> = new Map(
  [...results, aboutThe(results)].map((command) => [command.definition.name, command]),
);
