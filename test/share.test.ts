import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { newMessageId } from '../playground/interactions.ts';
import { ADA, ask, click, type Reply, seed } from './support/bot.ts';
import { emptyNamespace } from './support/kv.ts';
import { brokenLimits } from './support/limits.ts';

beforeAll(() => seed());

const ALREADY = 'This result was already shared. To share it again, use the command again.';

/** Presses Share of a private message. */
function share(reply: Reply, message: string, person = ADA): Promise<Reply> {
  return click(reply.buttons.Share ?? reply.buttons.Shared ?? '', person, undefined, undefined, message);
}

describe('The first press on Share', () => {
  it('posts the result for everybody', async () => {
    const reply = await ask('ward', { name: 'Darley', private: true });
    expect(await share(reply, newMessageId())).toMatchObject({ type: 4, ephemeral: false, embed: reply.embed });
  });

  it('posts it again from another private message, or after the reader has moved on to another result', async () => {
    const reply = await ask('ward', { name: 'Darley', private: true });
    const message = newMessageId();
    await share(reply, message);
    expect(await share(reply, newMessageId())).toMatchObject({ type: 4, ephemeral: false });
    const abbey = await click(reply.menu?.custom_id ?? '', ADA, reply.menu?.options[0]?.value, undefined, message);
    expect(abbey.buttons).toHaveProperty('Share');
    expect(await share(abbey, message)).toMatchObject({
      type: 4,
      ephemeral: false,
      content: expect.stringMatching(/^Abbey/),
    });
  });
});

describe('A second press on Share', () => {
  it.each([
    ['at once', 0],
    ['after other shares', 50],
  ])('%s posts nothing: it says that the result was already shared, and disables the button', async (_, others) => {
    const reply = await ask('ward', { name: 'Darley', private: true });
    const message = newMessageId();
    await share(reply, message);
    for (let other = 0; other < others; other++) await share(reply, newMessageId());
    const again = await share(reply, message);
    expect(again).toMatchObject({ type: 7, content: `${reply.content}\n${ALREADY}`, embed: reply.embed });
    expect(JSON.stringify(again.json)).toMatch(/"label":"Shared","disabled":true/);
    expect(again.buttons).not.toHaveProperty('Share');
    expect(brokenLimits(again.json)).toEqual([]);
  });

  it('at the same moment posts nothing either', async () => {
    const reply = await ask('council', { private: true });
    const message = newMessageId();
    const both = await Promise.all([share(reply, message), share(reply, message)]);
    expect(both.map(({ type }) => type).toSorted()).toEqual([4, 7]);
  });

  it('finds the button disabled after the form changes, because it is the same result', async () => {
    const reply = await ask('ward', { name: 'Darley', private: true });
    const message = newMessageId();
    await share(reply, message);
    const full = await click(reply.buttons['In full'] ?? '', ADA, undefined, undefined, message);
    expect(JSON.stringify(full.json)).toMatch(/"label":"Shared","disabled":true/);
    expect(await share(full, message)).toMatchObject({ type: 7 });
  });

  it('leaves nothing in KV', async () => {
    const before = (await env.RESULTS.list()).keys.length;
    const reply = await ask('ward', { name: 'Darley', private: true });
    await share(reply, newMessageId());
    expect((await env.RESULTS.list()).keys).toHaveLength(before);
  });
});

it('A message without an id, and another deployment, remember nothing', async () => {
  const { sharedFrom } = await import('../src/store/shared-results.ts');
  const kv = emptyNamespace();
  sharedFrom(kv, undefined).add('ward');
  sharedFrom(kv, '1').add('ward');
  expect(sharedFrom(kv, undefined).has('ward')).toBe(false);
  expect([sharedFrom(kv, '1').has('ward'), sharedFrom(kv, '2').has('ward')]).toEqual([true, false]);
  expect(sharedFrom(emptyNamespace(), '1').has('ward')).toBe(false);
});
