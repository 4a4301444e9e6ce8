import { describe, expect, it } from 'vitest';
import { completionOf, knownValues, written } from '../../playground/completion.ts';
import { type OptionDefinition, optionsOf } from '../../playground/definitions.ts';
import { readLine } from '../../playground/slash.ts';
import { slashDefinitions as COMMANDS } from '../../scripts/commands.ts';

const isWhole = (_: OptionDefinition, text: string) => ['Darley', 'True', "St. Mary's"].includes(text);

/** What can come next on a line, in one word for each thing. */
function next(line: string): string {
  const completion = completionOf(line, COMMANDS, isWhole);
  switch (completion.kind) {
    case 'nothing':
      return 'nothing';
    case 'value':
      return `${completion.option.name}=${completion.typed}`;
    default:
      return completion.matches.map(({ name }) => name).join(' ');
  }
}

describe('completion', () => {
  it.each([
    ['/', COMMANDS.map(({ name }) => name).join(' ')],
    ['/wa', 'ward wards'],
    ['/x', ''],
    ['hello', 'nothing'],
    ['/mayor D', 'nothing'],
    ['/ward ', 'name='],
    ['/ward Dar', 'name=Dar'],
    ['/ward name:Dar', 'name=Dar'],
    ['/ward name:Darley ', 'election council private'],
    ['/ward name:Darley pri', 'private'],
    ["/ward name:St. Mary's ", 'election council private'],
    ['/ward name:St. ', 'name=St.'],
    ['/ward name:Darley private:', 'private='],
    ['/ward name:Darley private:True ', 'election council'],
    ['/council ', 'name election council private'],
    ['/council pri', 'private'],
    ['/council Der', 'name=Der'],
    ['/wards so', 'sort'],
    ['/wards sort:c', 'sort=c'],
    ['/about ', ''],
    ['/about x', 'nothing'],
  ])('of "%s" is: %s', (line, expected) => {
    expect(next(line)).toBe(expected);
  });

  it('returns fixed values, and null if the application suggests them', () => {
    const [sort, party] = optionsOf(COMMANDS.find(({ name }) => name === 'wards') as (typeof COMMANDS)[number]);
    expect(knownValues(sort as OptionDefinition, 's')?.map(({ name }) => name)).toEqual(['safest']);
    expect(knownValues(party as OptionDefinition, 'Lab')).toBeNull();
  });

  it.each(['Darley', "St. Mary's", 'Derby City Council, 1 May 2003', 'time:12', 'a "quoted" name:b'])(
    'writes the value %s in a way that parses back to it',
    (value) => {
      const [option] = optionsOf(COMMANDS[0] as (typeof COMMANDS)[number]);
      const line = `/ward ${written(option as OptionDefinition, value)}`;
      const withoutQuotes = value.replaceAll('"', '');
      expect(readLine(line, COMMANDS).options).toEqual([{ name: 'name', value: withoutQuotes }]);
    },
  );
});
