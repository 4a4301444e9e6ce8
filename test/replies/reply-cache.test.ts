import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BotResponse } from '../../src/disclose.ts';
import { customId } from '../../src/discord/custom-id.ts';
import { button, buttonRows } from '../../src/discord/message.ts';
import { whisper } from '../../src/discord/reply.ts';
import { ANYBODY, addressed, finishedReply } from '../../src/replies/finished-reply.ts';
import { replyCacheOf } from '../../src/replies/reply-cache.ts';
import { DERBY_2003 } from '../faults/releases.ts';
import { ADA, ask, BEN, click, declareResult, seed } from '../support/bot.ts';
import { namespace } from '../support/kv.ts';

/** A reply with a button for `ANYBODY`, and this text. */
function replyWith(content: string): BotResponse {
  const id = customId({ action: 'open', view: 'about', form: 'brief', asker: ANYBODY, private: true });
  return {
    answer: 'notice',
    response: whisper({ content, embeds: [], components: buttonRows([button(id, 'About')]) }),
  };
}

describe('A finished reply', () => {
  it('is addressed to whoever asks', () => {
    const finished = finishedReply(replyWith('About this bot'));
    const [ada, ben] = [ADA, BEN].map(
      ({ id }) => finished && JSON.parse(new TextDecoder().decode(addressed(finished, id).bytes)),
    );
    const own = ({ id: asker }: typeof ADA) =>
      customId({ action: 'open', view: 'about', form: 'brief', asker, private: true });
    expect(ada.data.components[0].components[0].custom_id).toBe(own(ADA));
    expect(ben).toEqual(JSON.parse(JSON.stringify(ada).replace(own(ADA), own(BEN))));
  });

  it('is not cached if its text looks like the id of the asker', () => {
    expect(finishedReply(replyWith(`1op|${BigInt(ANYBODY).toString(36)}|about`))).toBeNull();
    expect(finishedReply(replyWith('"custom_id":"1o|1|about"'))).not.toBeNull();
  });
});

describe('The cache of finished replies', () => {
  it('takes 4 MB at most, and evicts the least recently used reply', () => {
    const cache = replyCacheOf({} as KVNamespace);
    const reply = { answer: 'result', bytes: new Uint8Array(200_000), places: [] } as const;
    for (let index = 0; index < 19; index++) cache.add(`${index}`, reply);
    expect(cache.get('0')).toBe(reply);
    for (let index = 19; index < 21; index++) cache.add(`${index}`, reply);
    const left = Array.from({ length: 21 }, (_, index) => index).filter((index) => cache.get(`${index}`) === reply);
    expect(left).toEqual([0, ...Array.from({ length: 18 }, (_, index) => index + 3)]);
  });
});

describe('A reply', () => {
  beforeEach(() => seed());

  it('is made once, and then comes from the cache for everybody', async () => {
    const cache = replyCacheOf(env.RESULTS);
    const add = vi.spyOn(cache, 'add');
    const first = await ask('ward', { name: 'Spondon' });
    const second = await ask('ward', { name: 'Spondon' }, BEN);
    expect([add.mock.calls.length, second.embed]).toEqual([1, first.embed]);
    expect((await click(second.buttons.Council ?? '', BEN)).type).toBe(7);
    expect((await click(second.buttons.Council ?? '', ADA)).ephemeral).toBe(true);
    vi.restoreAllMocks();
  });

  it('that falls back to the bundled copy is not cached: the next one is from KV again', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
    let broken = true;
    const kv = namespace(async (key, read) => {
      if (broken && !key.startsWith('catalogue')) throw new Error('down');
      return read();
    });
    const bindings = { RESULTS: kv, HOME_ELECTION: DERBY_2003 };
    const before = await ask('candidate', { name: 'Joan Travis' }, ADA, bindings);
    expect(before.text).toContain('bundled copy');
    broken = false;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 120_000 });
    try {
      await ask('candidate', { name: 'Joan Travis' }, ADA, bindings);
      expect((await ask('candidate', { name: 'Joan Travis' }, ADA, bindings)).text).not.toContain('bundled copy');
    } finally {
      vi.useRealTimers();
      vi.restoreAllMocks();
    }
  });

  it('to a command on a message, a change of settings or a share is made each time', async () => {
    const cache = replyCacheOf(env.RESULTS);
    const add = vi.spyOn(cache, 'add');
    await declareResult('Spondon');
    await ask('settings', { private: true });
    const { buttons } = await ask('settings', {});
    await click(buttons.Forget ?? '');
    const { buttons: shown } = await ask('ward', { name: 'Spondon', private: true });
    const asked = add.mock.calls.length;
    await click(shown.Share ?? '');
    expect([asked, add.mock.calls.length]).toEqual([1, 1]);
  });
});
