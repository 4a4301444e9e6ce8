import type { Person } from './interactions.ts';

/** The people one can be, so as to see what others see. */
export const PEOPLE = [
  { id: '700000000000000001', name: 'Ada', colour: '#eb459e' },
  { id: '700000000000000002', name: 'Ben', colour: '#23a55a' },
] as const;

export type Name = (typeof PEOPLE)[number]['name'];
export type Place = Person['place'];

/** The places one can write in; in the bot's own DM each person is alone with it. */
export const PLACES: readonly { place: Place; label: string; detail: string }[] = [
  { place: 'server', label: 'election-night', detail: 'A channel of a server: others see what is not private' },
  { place: 'private channel', label: 'Group DM', detail: 'A group DM, where the app is one that a person installed' },
  { place: 'bot DM', label: 'Bot DM', detail: 'A direct message with the bot; nobody else is in it' },
];

/** Someone by name, in a place, as interactions carry them. */
export function personNamed(name: Name, place: Place): Person {
  const { id } = PEOPLE.find((person) => person.name === name) ?? PEOPLE[0];
  return { id, place, name };
}

/** The name behind a mention, or the id itself where nobody here has it. */
export function nameOf(id: string): string {
  return PEOPLE.find((person) => person.id === id)?.name ?? id;
}
