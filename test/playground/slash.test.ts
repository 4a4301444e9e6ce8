import { describe, expect, it } from 'vitest';
import { readLine } from '../../playground/slash.ts';
import { slashDefinitions as COMMANDS } from '../../scripts/commands.ts';

const readings: [string, string, Record<string, string | boolean>][] = [
  ['/ward Darley', 'ward', { name: 'Darley' }],
  ['ward Darley', 'ward', { name: 'Darley' }],
  ['  /WARD   Darley  ', 'ward', { name: 'Darley' }],
  ["/ward St. Mary's", 'ward', { name: "St. Mary's" }],
  ['/ward name:Darley private:true', 'ward', { name: 'Darley', private: true }],
  ['/ward Darley private:True', 'ward', { name: 'Darley', private: true }],
  ['/ward private:false name: Darley Abbey ', 'ward', { name: 'Darley Abbey', private: false }],
  ['/ward name:"St. Mary\'s" election:2003', 'ward', { name: "St. Mary's", election: '2003' }],
  ['/ward “Darley”', 'ward', { name: 'Darley' }],
  ['/ward "private: yes"', 'ward', { name: 'private: yes' }],
  ['/council', 'council', {}],
  ['/council Derby', 'council', { name: 'Derby' }],
  ['/party Liberal Democrats', 'party', { name: 'Liberal Democrats' }],
  ['/candidate Joan Travis election:2003', 'candidate', { name: 'Joan Travis', election: '2003' }],
  ['/wards', 'wards', {}],
  ['/wards safest', 'wards', { sort: 'safest' }],
  ['/wards sort:Closest party:Labour', 'wards', { sort: 'closest', party: 'Labour' }],
  ['/wards party:', 'wards', {}],
  ['/about', 'about', {}],
  ['/follow council:Derby channel:#DERBY', 'follow', { council: 'Derby', channel: '300000000000000002' }],
];

const mistakes: [string, RegExp][] = [
  ['', /A command is missing\. There are: \/ward/],
  ['/mayor', /no command \/mayor/],
  ['/ward', /needs name: The ward\. Usage: \/ward name:…/],
  ['/ward name:', /needs name/],
  ['/ward nam:Darley', /no option nam\. Usage: .+double quotes/],
  ['/ward Darley name:Abbey', /name is given twice/],
  ['/ward Darley private:perhaps', /private must be True or False, not "perhaps"/],
  ['/wards biggest', /sort must be closest/],
  ['/about everything', /takes no options/],
  ['/follow council:Derby channel:#lobby', /channel must be #election-night or #derby, not "#lobby"/],
];

describe('a typed line', () => {
  it.each(readings)('%s is parsed', (line, name, options) => {
    const command = readLine(line, COMMANDS);
    expect(command.name).toBe(name);
    expect(Object.fromEntries(command.options.map((option) => [option.name, option.value]))).toEqual(options);
  });

  it.each(mistakes)('"%s" is refused with a hint', (line, message) => {
    expect(() => readLine(line, COMMANDS)).toThrow(message);
  });
});
