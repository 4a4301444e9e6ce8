import type { Person } from './interactions.ts';

/** The people that a reader can switch between. One can manage the server and the other cannot. */
export const PEOPLE = [
  { id: '700000000000000001', name: 'Ada', colour: '#eb459e', managesServer: true },
  { id: '700000000000000002', name: 'Ben', colour: '#23a55a', managesServer: false },
] as const;

export type PersonName = (typeof PEOPLE)[number]['name'];

/** The server, and its channel that follows Derby. */
export const SERVER = '200000000000000001';
export const DERBY_CHANNEL = '300000000000000002';

export interface Place {
  place: Person['place'];
  /** The channel's id; a DM has none here. */
  channel?: string;
  label: string;
  detail: string;
}

/** The channels of the server, as an option of a command names them. */
export function serverChannels(): { id: string; name: string }[] {
  return PLACES.flatMap(({ channel, label }) => (channel ? [{ id: channel, name: label }] : []));
}

/** The places to write in. Each person has a bot DM of their own. */
export const PLACES: readonly [Place, ...Place[]] = [
  {
    place: 'server',
    channel: '300000000000000001',
    label: 'election-night',
    detail: 'A server channel: everyone in it sees replies that are not private',
  },
  {
    place: 'server',
    channel: DERBY_CHANNEL,
    label: 'derby',
    detail: 'A server channel that follows Derby: the bot posts each ward as it is declared',
  },
  {
    place: 'private channel',
    label: 'Group DM',
    detail: 'A group DM: the app works here because a person installed it',
  },
  { place: 'bot DM', label: 'Bot DM', detail: 'A direct message with the bot: nobody else is in it' },
];

/** A person in a place, as interactions describe them. @param channel its id, if it is not the first of the server */
export function personNamed(name: PersonName, place: Person['place'], channel?: string): Person & { name: string } {
  const { id, managesServer } = PEOPLE.find((person) => person.name === name) ?? PEOPLE[0];
  return { id, place, name, managesServer, ...(channel !== undefined && { channel }) };
}

/** The name for the id in a mention, or the id itself if nobody here has it. */
export function nameOf(id: string): string {
  return PEOPLE.find((person) => person.id === id)?.name ?? id;
}

/** The name of a channel of the server, or its id if the server has no such channel. */
export function channelName(id: string): string {
  return serverChannels().find((channel) => channel.id === id)?.name ?? id;
}
