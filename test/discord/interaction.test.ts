import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  autocompleteInteraction,
  commandInteraction,
  componentInteraction,
  messageCommandInteraction,
} from '../../playground/interactions.ts';
import { channelNamed } from '../../src/discord/channel.ts';
import { parseInteraction } from '../../src/discord/interaction.ts';
import { ADA, BEN } from '../support/bot.ts';
import { ChannelSchema, InteractionSchema, ResolvedSchema } from './interaction-schema.ts';

const IN_DM = { ...BEN, place: 'bot DM' } as const;
const REAL: object[] = [
  { type: 1 },
  commandInteraction('ward', [{ name: 'name', value: 'Darley' }], ADA),
  commandInteraction('ward', [{ name: 'private', value: true }], IN_DM),
  autocompleteInteraction('ward', [{ name: 'name', value: 'd', focused: true }], ADA),
  componentInteraction('1o|4w3z|about', ADA, ['a', 'b'], { id: '900000000000000001' }),
  messageCommandInteraction('Declare result', { content: 'Darley', embeds: [{ title: 'Abbey' }] }, IN_DM),
  { type: 5, guild_id: '1' },
];

/** Anything that JSON can hold, and what an interaction could hold in the wrong place. */
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(null, '', '12', 'x', '1'.repeat(21), -1, 0, 1.5, true, [], {}, [{}], [null], { id: '5' }, { id: 5 }),
);
const steps = fc.array(fc.nat({ max: 12 }), { maxLength: 4 });

/** The value with another one at the end of a path. Each step of the path chooses one of the fields that are there. */
function withOdd(value: unknown, [step = 0, ...rest]: number[], odd: unknown): unknown {
  if (typeof value !== 'object' || value === null) return odd;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return odd;
  const changed = rest.length === 0 ? odd : withOdd(Reflect.get(value, key), rest, odd);
  return Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed };
}

function bySchema(json: unknown) {
  const parsed = v.safeParse(InteractionSchema, json);
  return parsed.success ? parsed.output : null;
}

const CHANNEL = { id: '7', name: 'elections', type: 0, permissions: '1', app_permissions: '84992' };

/** The channel of an id by the schemas. */
function channelBySchema(resolved: unknown, id: string) {
  const all = v.safeParse(ResolvedSchema, resolved);
  const found = all.success && Object.hasOwn(all.output.channels, id) ? all.output.channels[id] : null;
  const channel = v.safeParse(ChannelSchema, found);
  return channel.success && /^\d{1,20}$/.test(id) ? { id, ...channel.output } : null;
}

describe('A channel that an option names', () => {
  it('is read with its type and what the app may do there', () => {
    expect(channelNamed('7', { channels: { 7: CHANNEL } })).toEqual({
      id: '7',
      type: 0,
      app_permissions: 84992n,
    });
  });

  it('with any of its values replaced is read as the schema reads it', () => {
    const id = fc.constantFrom('7', '8', '__proto__', 'constructor', '');
    fc.assert(
      fc.property(steps, odd, steps, odd, id, (path, one, otherPath, other, wanted) => {
        const sent = withOdd(withOdd({ channels: { 7: CHANNEL } }, path, one), otherPath, other);
        const resolved = JSON.parse(JSON.stringify(sent) ?? 'null');
        expect(channelNamed(wanted, resolved)).toEqual(channelBySchema(resolved, wanted));
      }),
      { numRuns: 2000 },
    );
  }, 30_000);
});

describe('An interaction', () => {
  it.each(REAL)('%# as Discord sends it is read as the schema reads it', (sent) => {
    const json = JSON.parse(JSON.stringify(sent));
    expect(parseInteraction(JSON.stringify(sent))).toEqual(bySchema(json));
    expect(bySchema(json)).not.toBeNull();
  });

  it('with any of its values replaced is read as the schema reads it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REAL), steps, odd, steps, odd, (sent, path, one, otherPath, other) => {
        const text = JSON.stringify(withOdd(withOdd(sent, path, one), otherPath, other)) ?? 'null';
        expect(parseInteraction(text)).toEqual(bySchema(JSON.parse(text)));
      }),
      { numRuns: 5000 },
    );
  }, 30_000);

  it('that is not JSON, or has an unknown type, is not read', () => {
    expect([parseInteraction('{'), parseInteraction('{"type":9}'), parseInteraction('[]')]).toEqual([null, null, null]);
  });
});
