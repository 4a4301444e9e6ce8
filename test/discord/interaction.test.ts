import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  autocompleteInteraction,
  commandInteraction,
  componentInteraction,
  messageCommandInteraction,
} from '../../playground/interactions.ts';
import { parseInteraction } from '../../src/discord/interaction.ts';
import { ADA, BEN } from '../support/bot.ts';
import { InteractionSchema } from './interaction-schema.ts';

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
