import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { post, seed } from '../support/bot.ts';
import { COMMAND_NAMES, OPTION_NAMES } from '../support/commands.ts';
import { brokenLimits } from '../support/limits.ts';
import { casesOf, SEEDED, timeFor } from './cases.ts';
import { customId, interaction, MARK, PROTOTYPE_KEYS, text } from './hostile.ts';
import { expectNoLeaks } from './leaks.ts';

const SOON_MS = 2000;
const LONGEST = 64_000;

beforeAll(() => seed());
expectNoLeaks();

/** Sends a signed body and checks what every reply must satisfy. @returns its text, or null for a 400 */
async function checkedReply(body: string): Promise<string | null> {
  const started = Date.now();
  // A lone surrogate has no UTF-8 bytes, so a client sends U+FFFD in its place.
  const response = await post(body.toWellFormed());
  const reply = await response.text();
  expect([200, 400]).toContain(response.status);
  expect(Date.now() - started).toBeLessThan(SOON_MS);
  if (response.status === 400) return null;
  expect(response.headers.get('X-Returning-Officer-Answer')).not.toBe('fault');
  expect(brokenLimits(JSON.parse(reply))).toEqual([]);
  expect(reply).not.toContain(MARK);
  return reply;
}

function property(part: number, title: string, bodies: fc.Arbitrary<string>): void {
  const test = () =>
    fc.assert(
      fc.asyncProperty(bodies, async (body) => void (await checkedReply(body))),
      casesOf(part),
    );
  it(`${title} ${SEEDED}`, test, timeFor(part));
}

const json = interaction.map((sent) => JSON.stringify(sent));
const valid = json.filter((body) => body.length > 2 && body.startsWith('{'));

describe('A reply is within the limits and repeats nothing typed, or is a 400, if the signed body is', () => {
  property(0.55, 'an interaction with a valid outline', json);
  property(0.1, 'any JSON, nested to any depth', fc.json({ maxDepth: 40 }));
  property(0.05, 'any text', fc.string({ unit: 'binary', maxLength: 2000 }));

  property(
    0.08,
    'an interaction with repeated fields',
    fc.tuple(valid, valid).map(([first, second]) => `{${first.slice(1, -1)},${second.slice(1)}`),
  );

  property(
    0.08,
    'an interaction with a piece removed or inserted',
    fc
      .tuple(
        valid,
        fc.nat(),
        fc.nat(20),
        fc.oneof(text, fc.constantFrom('{', '}', '[', '"', ',', '\\ud800', '1e999', '-0')),
      )
      .map(([body, at, cut, put]) => {
        const from = at % body.length;
        return body.slice(0, from) + put + body.slice(from + cut);
      }),
  );

  property(
    0.01,
    'as long as the limit allows',
    fc
      .tuple(
        fc.constantFrom('a ', 'Darley ', 'x', '\u202e', '🟥', '|a', `${MARK}**`),
        fc.constantFrom('ward', 'candidate', 'history', 'party', 'council'),
        fc.constantFrom(2, 3, 4),
      )
      .map(([piece, name, type]) => {
        const long = piece.repeat(LONGEST / new TextEncoder().encode(piece).length);
        const half = long.slice(0, long.length / 2);
        const value = { type: 3, value: half, focused: true };
        const options = [
          { name: 'name', ...value },
          { name: 'ward', ...value },
        ];
        return JSON.stringify({ type, data: type === 3 ? { custom_id: half, values: [half] } : { name, options } });
      }),
  );

  it(`nested up to 20,000 levels deep ${SEEDED}`, async () => {
    for (const depth of [100, 1000, 20_000]) {
      await checkedReply('['.repeat(depth) + ']'.repeat(depth));
      await checkedReply(`{"type":2,"data":{"name":"ward","options":${'['.repeat(depth)}${']'.repeat(depth)}}}`);
    }
  });
});

describe('A key that every object has', () => {
  const data = PROTOTYPE_KEYS.flatMap((key) => [
    { type: 2, data: { name: key } },
    { type: 4, data: { name: key, options: [{ name: key, type: 3, value: key, focused: true }] } },
    // /about has no options, so it answers.
    ...COMMAND_NAMES.filter((name) => name !== 'about').map((name) => ({
      type: 2,
      data: {
        name,
        options: [...OPTION_NAMES, 'council'].map((option) => ({
          name: option,
          type: 3,
          value: key,
        })),
      },
    })),
    ...['ward', 'party', 'wards', 'history', 'candidate', key].map((name) => ({
      type: 3,
      data: { custom_id: `1o|0|${name}|E06000015.2003-05-01|${key}|${key}` },
    })),
    { type: 3, data: { custom_id: '1o|0|menu|wards', values: [key, `ward|${key}|${key}`] } },
  ]);
  it.each(data.map((sent) => [JSON.stringify(sent)]))('finds nothing: %s', async (body) => {
    const reply = JSON.parse((await checkedReply(body)) ?? '{}');
    expect(reply.data?.embeds ?? []).toEqual([]);
    expect(reply.data?.choices ?? []).toEqual([]);
  });
});

describe('A signed custom_id', () => {
  property(
    0.08,
    'of any form gets a reply within the limits or a 400',
    customId.map((custom_id) => JSON.stringify({ type: 3, data: { custom_id } })),
  );

  it.each([
    '0o|0|ward|E06000015.2003-05-01|darley',
    '2o|0|ward|E06000015.2003-05-01|darley',
    'ward:darley',
    '1x|0|ward|a|b',
  ])('of another version gets a reply that it no longer works: %s', async (custom_id) => {
    expect(await checkedReply(JSON.stringify({ type: 3, data: { custom_id } }))).toContain(
      'This button or menu no longer works',
    );
  });
});
