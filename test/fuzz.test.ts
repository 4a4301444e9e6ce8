import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ADA, post, seed } from './support/bot.ts';
import { brokenLimits } from './support/limits.ts';

const RUNS = 1500;

beforeAll(() => seed());

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    'Darley',
    'al',
    'bull',
    '2003',
    '@everyone',
    '__proto__',
    '\u202edarley',
    '\u200b',
    '**',
    '|',
    'x'.repeat(6000),
  ),
);
const value = fc.oneof(text, fc.boolean(), fc.integer(), fc.jsonValue());
const option = fc.record(
  {
    name: fc.constantFrom('name', 'election', 'private', 'sort', 'party', 'ward', 'first', 'second', 'against', 'x'),
    type: fc.constantFrom(3, 5, 4),
    value,
    focused: fc.boolean(),
  },
  { requiredKeys: ['name'] },
);
const command = fc.constantFrom(
  'ward',
  'council',
  'party',
  'candidate',
  'wards',
  'history',
  'compare',
  'about',
  'toString',
  'x',
);
const customId = fc.oneof(
  text,
  fc
    .tuple(
      fc.constantFrom('1o', '1s', '1cp', '9o'),
      fc.constantFrom('0', 'lz63ag7l4ao'),
      command,
      fc.array(fc.oneof(text, fc.constantFrom('E06000015.2003-05-01', 'darley', 'PP53', 'closest', 'all', '2')), {
        maxLength: 4,
      }),
    )
    .map(([head, asker, name, args]) => [head, asker, name, ...args].join('|')),
);
const who = fc.oneof(
  fc.constant({ member: { user: { id: ADA.id } } }),
  fc.constant({ user: { id: ADA.id } }),
  fc.constant({}),
  fc.jsonValue().map((member) => ({ member })),
);
const interaction = fc.oneof(
  fc
    .tuple(fc.constantFrom(2, 4), command, fc.oneof(fc.array(option), fc.jsonValue()), who)
    .map(([type, name, options, person]) => ({ type, data: { name, options }, ...person })),
  fc
    .tuple(customId, fc.oneof(fc.array(fc.oneof(text, customId)), fc.jsonValue()), who)
    .map(([custom_id, values, person]) => ({ type: 3, data: { custom_id, values }, ...person })),
  fc.tuple(fc.integer({ min: -1, max: 12 }), fc.jsonValue()).map(([type, data]) => ({ type, data })),
  fc.jsonValue(),
);

describe('Any signed body', () => {
  it('gets a reply within Discord’s limits, or 400; never a fault', async () => {
    await fc.assert(
      fc.asyncProperty(interaction, async (sent) => {
        const response = await post(JSON.stringify(sent));
        expect([200, 400]).toContain(response.status);
        if (response.status === 400) return;
        expect(response.headers.get('X-Returning-Officer-Answer')).not.toBe('fault');
        expect(brokenLimits(await response.json())).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  it('that is any text at all gets 200 or 400', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (body) => {
        expect([400, 200]).toContain((await post(body)).status);
      }),
      { numRuns: 200 },
    );
  });
});
