/** The options of `npm run night`, and which command takes which. */
import { type OptionValues, OUT, UsageError } from '../command-line.ts';

export const NIGHT_OPTIONS = {
  to: { type: 'string', value: '<address>', help: "the deployment's address; by default NIGHT_ADDRESS" },
  key: { type: 'string', value: '<file>', help: 'the file of your private key; by default NIGHT_KEY_FILE' },
  election: { type: 'string', value: '<id>', help: 'the election, if several counts are open' },
  source: { type: 'string', value: '<https address>', help: 'where everybody can read what you publish' },
  issued: { type: 'string', value: '<number>', help: 'ballot papers issued, if declared' },
  rejected: { type: 'string', value: '<number>', help: 'ballot papers rejected, if declared' },
  drawn: { type: 'string', value: '<name>', multiple: true, help: 'who won the draw after a tie for the last seat' },
  reason: { type: 'string', value: '<text>', help: 'why it is withdrawn or disputed' },
  file: { type: 'string', value: '<csv>', help: "declare the wards of a file with Democracy Club's columns" },
  manifest: { type: 'string', value: '<file>', help: 'what is known before the count, as manifest prints it' },
  publishers: {
    type: 'string',
    value: '<file>',
    help: 'the keys that may publish, as JSON: docs/election-night.md shows how',
  },
  name: { type: 'string', value: '<name>', help: 'open: your key alone publishes, under this name' },
  candidates: { type: 'string', value: '<csv>', help: "manifest: a table of candidates with Democracy Club's columns" },
  seats: { type: 'string', value: '<number>', help: 'manifest: all seats of the council' },
  continuing: {
    type: 'string',
    value: '<seats>',
    help: 'manifest: seats not up for election, such as "Labour 18; Green 2"',
  },
  vacant: { type: 'string', value: '<number>', help: 'manifest: seats not up for election that nobody has' },
  baseline: { type: 'string', value: '<id>', help: 'manifest: measure gains from who was elected at this election' },
  licence: {
    type: 'string',
    value: '<name>',
    help: 'close: the licence of the declarations, as their source states it',
  },
  'licence-url': { type: 'string', value: '<https address>', help: 'close: the address of that licence' },
  replace: { type: 'boolean', default: false, help: 'close: replace a record on file that differs' },
  folder: { type: 'string', value: '<folder>', help: 'close: write to another folder than data/elections' },
  'no-publish': { type: 'boolean', default: false, help: 'close: write the record, and publish it later' },
  yes: { type: 'boolean', default: false, help: 'publish without asking' },
  out: OUT,
} as const;

export type NightOptions = OptionValues<typeof NIGHT_OPTIONS>;
type OptionName = keyof NightOptions;

const CONNECTION: readonly OptionName[] = ['to', 'key', 'yes'];
const WARD: readonly OptionName[] = [...CONNECTION, 'election', 'source'];
const FIGURES: readonly OptionName[] = [...WARD, 'issued', 'rejected', 'drawn'];

/** The options of each command. */
const TAKES = {
  open: [...CONNECTION, 'manifest', 'publishers', 'name'],
  declare: [...FIGURES, 'file'],
  correct: FIGURES,
  withdraw: [...WARD, 'reason'],
  status: WARD,
  dispute: [...WARD, 'reason'],
  close: [...CONNECTION, 'election', 'licence', 'licence-url', 'replace', 'folder', 'no-publish'],
  rehearse: [],
  manifest: ['candidates', 'seats', 'continuing', 'vacant', 'baseline', 'out'],
  key: [],
} satisfies Record<string, readonly OptionName[]>;

export type NightCommand = keyof typeof TAKES;

/** @throws UsageError if there is no such command, or if an option is of another one */
export function expectCommand(name: string | undefined, options: NightOptions): NightCommand {
  const commands = Object.keys(TAKES).join(', ');
  if (name === undefined) throw new UsageError(`Name a command: ${commands}.`);
  if (!Object.hasOwn(TAKES, name)) throw new UsageError(`There is no command "${name}", but: ${commands}.`);
  const command = name as NightCommand;
  const takes: readonly OptionName[] = TAKES[command];
  const given = Object.entries(options).filter(([, value]) => value !== undefined && value !== false);
  const other = given.find(([option]) => !takes.includes(option as OptionName));
  if (other) throw new UsageError(`${command} does not take --${other[0]}.`);
  return command;
}

/** The value of an option that a command needs. @throws UsageError if it is not given */
export function needed(name: OptionName, options: NightOptions): string {
  const value = options[name];
  if (typeof value !== 'string' || value.trim() === '') throw new UsageError(`Add --${name} ${placeholderOf(name)}.`);
  return value;
}

function placeholderOf(name: OptionName): string {
  const option = NIGHT_OPTIONS[name];
  return 'value' in option ? option.value : '';
}

/** The whole number of an option, or null if it is not given. @throws UsageError if it is not one */
export function numberOption(name: OptionName, options: NightOptions): number | null {
  const value = options[name];
  if (typeof value !== 'string') return null;
  const number = Number(value.replaceAll(',', ''));
  if (!/^[\d,]+$/.test(value) || !Number.isSafeInteger(number))
    throw new UsageError(`--${name} "${value}" is not a whole number.`);
  return number;
}

/** An https address of an option that a command needs. @throws UsageError */
export function addressOption(name: OptionName, options: NightOptions): string {
  const value = needed(name, options);
  if (!URL.canParse(value) || new URL(value).protocol !== 'https:')
    throw new UsageError(`--${name} "${value}" is not an address that begins with https://.`);
  return value;
}
