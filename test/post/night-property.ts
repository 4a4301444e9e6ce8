/** One made-up night with faults and kills, and what must be true of every channel after it. */

import type { Fault } from '../../playground/discord/faults.ts';
import { DiscordStandIn } from '../../playground/discord/stand-in.ts';
import type { Notice } from '../../src/post/contract.ts';
import { type Kill, Machine, TOKEN } from './machine.ts';
import { COUNCIL, ELECTION, noticesOf, SERVER, type Step } from './notices.ts';
import { transcriptOf } from './transcript.ts';
import { VirtualTime } from './virtual-time.ts';

export interface Night {
  /** Milliseconds before each step. */
  steps: (Step & { pause: number; faults: Fault[]; kill: Kill | 'now' | null })[];
  /** Whether the bot may read each channel back. */
  channels: { reads: boolean; followsAt: number }[];
  nonceWindow: number;
}

const HOUR = 3_600_000;

/** Runs the night to its end. @returns what is wrong, as sentences */
export async function faultsOfNight({ steps, channels, nonceWindow }: Night): Promise<string[]> {
  const time = new VirtualTime('2027-05-06T22:00:00Z');
  const discord = new DiscordStandIn({ token: TOKEN, clock: time, nonceWindow, latency: () => 80 });
  const machine = new Machine(time, discord);
  const notices = noticesOf(steps);
  const accepted = new Map<number, number>();
  const followed = new Map<string, number>();
  let next = 1;

  /** Tries until it succeeds, as a `Count` does. */
  async function surely<Result>(method: Parameters<typeof machine.call<Result>>[0]): Promise<Result> {
    for (;;) {
      const result = await machine.call(method).catch(() => null);
      if (result !== null) return result;
      await time.wait(1000);
    }
  }

  async function play(): Promise<void> {
    for (const [index, { pause, faults, kill }] of steps.entries()) {
      for (const [place, { reads, followsAt }] of channels.entries()) {
        if (followsAt !== index) continue;
        const channel = discord.addChannel(`${300000000000000001n + BigInt(place)}`, SERVER);
        channel.allows.read = reads;
        const follow = { channel_id: channel.id, guild_id: SERVER, council: COUNCIL };
        await surely((shard) => shard.follow(follow));
        followed.set(channel.id, next);
      }
      discord.faults.push(...faults);
      if (kill === 'now') machine.kill();
      else if (kill) machine.kills.push(kill);
      await time.wait(pause);
      while (next <= Math.min(index + 1, notices.length)) {
        const sent = notices.slice(next - 1, index + 1);
        ({ next } = await surely((shard) => shard.accept(ELECTION, COUNCIL, sent)));
        // At the latest: it may have been killed after it accepted them.
        for (const { seq } of sent) accepted.set(seq, time.now());
      }
    }
    discord.faults.length = 0;
    machine.kills.length = 0;
    const end = time.now() + 3 * HOUR;
    const settled = machine.database.prepare('SELECT 1 FROM election WHERE settled = 0');
    while (settled.get() && time.now() < end) await time.wait(500);
  }

  await time.run(play());
  machine.stop();
  const began = machine.database.prepare('SELECT * FROM delivery WHERE channel_id = ?');
  return [...discord.channels.values()].flatMap((channel) => {
    const transcript = transcriptOf(channel);
    const from = followed.get(channel.id) ?? 1;
    const attempts = began.all(channel.id).map((row) => ({
      seqs: JSON.parse(String(row.seqs)) as number[],
      began: Number(row.began_at),
    }));
    return [
      ...missing(notices, from, transcript),
      ...outOfOrder(transcript),
      ...twice(transcript, nonceWindow, channel.allows.read),
      ...superseded(notices, transcript, accepted, attempts),
      ...unedited(notices, transcript),
    ].map((fault) => `${channel.id}: ${fault}`);
  });
}

type Transcript = ReturnType<typeof transcriptOf>;

function missing(notices: readonly Notice[], from: number, transcript: Transcript): string[] {
  const replaced = new Set(notices.flatMap(({ supersedes }) => supersedes));
  const shown = new Set(transcript.map(({ seq }) => seq));
  return notices
    .filter(({ seq }) => seq >= from && !replaced.has(seq) && !shown.has(seq))
    .map(({ seq }) => `event ${seq} is missing`);
}

function outOfOrder(transcript: Transcript): string[] {
  const first = [...new Set(transcript.map(({ seq }) => seq))];
  return first.some((seq, index) => seq < (first[index - 1] ?? 0)) ? [`the order is ${first.join(', ')}`] : [];
}

/** Twice is allowed only if the nonce window had passed, and the first message could not be read back. */
function twice(transcript: Transcript, nonceWindow: number, reads: boolean): string[] {
  return transcript.flatMap(({ seq, posted }, index) => {
    const earlier = transcript.slice(0, index).findLast((one) => one.seq === seq);
    if (!earlier || (posted - earlier.posted >= nonceWindow && (!reads || earlier.deleted))) return [];
    return [`event ${seq} was posted twice within ${posted - earlier.posted} ms`];
  });
}

/** An event that a newer one supersedes is posted only if its attempt had begun before. */
function superseded(
  notices: readonly Notice[],
  transcript: Transcript,
  accepted: ReadonlyMap<number, number>,
  attempts: readonly { seqs: number[]; began: number }[],
): string[] {
  return transcript.flatMap(({ seq }) => {
    const newer = notices.find(({ supersedes }) => supersedes.includes(seq));
    const attempt = attempts.find(({ seqs }) => seqs.includes(seq));
    if (!newer || (attempt && attempt.began <= (accepted.get(newer.seq) ?? 0))) return [];
    return [`event ${seq} was posted although ${newer.seq} supersedes it`];
  });
}

/** The message that the bot knows says what the newest event says about it. */
function unedited(notices: readonly Notice[], transcript: Transcript): string[] {
  const newest = new Map(transcript.map((shown) => [shown.seq, shown]));
  return [...newest.values()].flatMap(({ seq, title, deleted, message_id }) => {
    const edit = notices.flatMap(({ edits }) => edits).findLast((one) => one.seq === seq);
    const expected = edit?.embed.title ?? notices[seq - 1]?.embed.title;
    return deleted || title === expected ? [] : [`${message_id} says "${title}", not "${expected}"`];
  });
}
