import type { Person } from './interactions.ts';

/** The people that a reader can switch between. One can manage the server and the other cannot. */
export const PEOPLE = [
  { id: '700000000000000001', name: 'Ada', colour: '#eb459e', managesServer: true },
  { id: '700000000000000002', name: 'Ben', colour: '#23a55a', managesServer: false },
] as const;

export type PersonName = (typeof PEOPLE)[number]['name'];

/** The places to write in. Each person has a bot DM of their own. */
export const PLACES: readonly { place: Person['place']; label: string; detail: string }[] = [
  {
    place: 'server',
    label: 'election-night',
    detail: 'A server channel: everyone in it sees replies that are not private',
  },
  {
    place: 'private channel',
    label: 'Group DM',
    detail: 'A group DM: the app works here because a person installed it',
  },
  { place: 'bot DM', label: 'Bot DM', detail: 'A direct message with the bot: nobody else is in it' },
];

/** A person in a place, as interactions describe them. */
export function personNamed(name: PersonName, place: Person['place']): Required<Person> {
  const { id, managesServer } = PEOPLE.find((person) => person.name === name) ?? PEOPLE[0];
  return { id, place, name, managesServer };
}

/** The name for the id in a mention, or the id itself if nobody here has it. */
export function nameOf(id: string): string {
  return PEOPLE.find((person) => person.id === id)?.name ?? id;
}
