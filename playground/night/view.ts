/** What the page shows of an election night. */
import type { APIEmbed } from 'discord-api-types/v10';

export const SPEEDS = [
  { every: 5000, label: 'a ward every 5 s' },
  { every: 1000, label: 'a ward every second' },
  { every: 0, label: 'as fast as it goes' },
] as const;

/** Milliseconds from one ward to the next. */
export type Pace = (typeof SPEEDS)[number]['every'];

/** One event of the journal. */
export interface JournalRow {
  seq: number;
  /** The time in the United Kingdom: "23:14:05". */
  time: string;
  /** Null for an event about control. */
  ward: string | null;
  what: string;
  revision: number | null;
  /** Whether the channel has it. `replaced`: a newer event came before it was posted. */
  channel: 'awaited' | 'posted' | 'replaced';
}

/** A message of the bot in a channel. */
export interface PostedMessage {
  id: string;
  channel: string;
  embeds: APIEmbed[];
  at: string;
  /** When it was edited; null if it was not. */
  edited: string | null;
}

export interface NightView {
  /** Another number means that a new night has begun. */
  night: number;
  phase: 'ready' | 'starting' | 'playing' | 'paused' | 'finished';
  pace: Pace;
  /** The running score, in Discord's markup; null before the first ward. */
  score: string | null;
  control: string | null;
  journal: JournalRow[];
  messages: PostedMessage[];
  /** What the buttons do now; null for one that has nothing to do. */
  correct: string | null;
  recount: string | null;
  withdraw: string | null;
  /** What was done last, or went wrong. */
  remark: string;
}

/** What a button of the page asks for. */
export const ACTIONS = ['play', 'pause', 'again', 'kill', 'limit', 'lose', 'correct', 'recount', 'withdraw'] as const;
export type Action = (typeof ACTIONS)[number];
