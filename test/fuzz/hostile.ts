/** Hostile input: texts, options, custom_ids and whole interactions, from likely to absurd. */
import * as fc from 'fast-check';
import { ADA } from '../support/bot.ts';
import { COMMAND_NAMES, OPTION_NAMES } from '../support/commands.ts';

/** Part of the hostile texts. Output that contains it repeats what was typed. */
export const MARK = 'zqxj';

export const PROTOTYPE_KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'prototype',
] as const;

const INVISIBLE = ['\u202e', '\u202d', '\u2066', '\u2069', '\u200f', '\u200b', '\u200d', '\ufeff', '\u00ad', '\0'];
const LIVE = [
  '@everyone',
  '@here',
  '<@80351110224678912>',
  '<@&1>',
  '<#1>',
  '</ward:1>',
  '<t:0:R>',
  'https://zqxj.example',
];
const MARKDOWN = ['**', '__', '~~', '||', '`', '```', '> ', '# ', '[zqxj](https://zqxj.example)', '-# ', '\\'];

/** Any text, including Markdown, mentions, links and invisible characters. */
export const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 2, arbitrary: fc.constantFrom('Darley', 'al', 'bull', '2003', 'Labour', 'st', 'closest', 'derby', '') },
  { weight: 1, arbitrary: fc.constantFrom(...PROTOTYPE_KEYS, ...INVISIBLE.map((one) => `${one}Darley`)) },
  { weight: 1, arbitrary: fc.constantFrom('\ud800', '\udc00Darley', 'Darley\ud83d', '\ud800\ud800', 'x'.repeat(6000)) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...INVISIBLE, ...LIVE, ...MARKDOWN, 'Darley', ' '), { minLength: 1, maxLength: 8 })
      .map((parts) => MARK + parts.join(MARK)),
  },
);

const value = fc.oneof({ weight: 6, arbitrary: text }, fc.boolean(), fc.double(), fc.constant(null), fc.jsonValue());
/** The last two are not options of any command. */
const optionNames = [...OPTION_NAMES, 'council', 'home'];
const option = fc.record(
  {
    name: fc.oneof(fc.constantFrom(...optionNames), fc.constantFrom(...PROTOTYPE_KEYS), text),
    type: fc.oneof(fc.constantFrom(3, 5, 4), fc.integer()),
    value,
    focused: fc.boolean(),
    options: fc.jsonValue(),
  },
  { requiredKeys: ['name'] },
);

/** A menu’s view starts with "menu", which is not a command. */
const commandNames = [...COMMAND_NAMES, 'menu'];
const command = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...commandNames) },
  fc.constantFrom(...PROTOTYPE_KEYS),
  text,
);

const argument = fc.oneof(
  fc.constantFrom('E06000015.2003-05-01', 'E06000015.2022-05-05', 'darley', 'PP53', 'closest', 'all', '2', '-1', '1e9'),
  fc.constantFrom(...PROTOTYPE_KEYS),
  text,
);

/** A custom_id of this version, an older or a later one, or a forged one. */
export const customId = fc.oneof(
  text,
  fc
    .tuple(
      fc.constantFrom('1o', '1s', '1cp', '1sp', '0o', '9o', 'ward', '1o1o'),
      fc.oneof(fc.constantFrom('0', 'lz63ag7l4ao', 'zzzzzzzzzzzzzz', ''), text),
      command,
      fc.array(argument, { maxLength: 5 }),
    )
    .map(([head, asker, name, args]) => [head, asker, name, ...args].join('|')),
);

const user = { id: ADA.id };
const who = fc.oneof(
  fc.constant({ guild_id: '200000000000000001', member: { user, permissions: '32' } }),
  fc.constant({ guild_id: '200000000000000001', member: { user, permissions: '0' }, context: 0 }),
  fc.constant({ user, context: 1 }),
  fc.constant({ user, context: 2, authorizing_integration_owners: { '1': ADA.id } }),
  fc.constant({}),
  fc.record({ member: fc.jsonValue(), guild_id: fc.jsonValue(), context: fc.jsonValue() }),
);

/** An interaction whose outline is mostly valid, or any JSON. */
export const interaction = fc.oneof(
  { weight: 5, arbitrary: outlined(fc.constantFrom(2, 4), fc.tuple(command, fc.array(option)), named) },
  { weight: 4, arbitrary: outlined(fc.constant(3), fc.tuple(customId, fc.array(fc.oneof(text, customId))), clicked) },
  { weight: 1, arbitrary: outlined(fc.constantFrom(2, 4), fc.tuple(command, fc.jsonValue()), named) },
  { weight: 1, arbitrary: outlined(fc.integer({ min: -1, max: 12 }), fc.jsonValue(), (data) => data) },
  fc.jsonValue(),
);

function named([name, options]: [string, unknown]): object {
  return { name, options };
}
function clicked([custom_id, values]: [string, unknown]): object {
  return { custom_id, values };
}
function outlined<T>(types: fc.Arbitrary<number>, parts: fc.Arbitrary<T>, data: (parts: T) => unknown) {
  return fc.tuple(types, parts, who).map(([type, some, person]): unknown => ({ type, data: data(some), ...person }));
}
