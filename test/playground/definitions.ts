import type { Definition } from '../../playground/definitions.ts';
import { definitions } from '../../scripts/commands.ts';

/** The bot's own commands, which are what the page and the terminal read lines against. */
export const COMMANDS: readonly Definition[] = definitions;
