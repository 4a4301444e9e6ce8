import * as fc from 'fast-check';

/** Short, because three parts with the longest of these have to fit in 3,000 bytes. */
export const words = fc
  .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'aB1 *#<>&"\\/é王🟧') })
  .filter((text) => /\S/.test(text));
const address = fc.constantFrom('https://officer.example/', 'https://officer.example/a?b=c', 'http://localhost:8787/');
const picture = fc.constantFrom('https://officer.example/charts/a/b.png', 'http://127.0.0.1:8787/charts/a/b.webp');
const withOptional = <T extends object>(required: Record<string, fc.Arbitrary<unknown>>, optional: T) =>
  fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) });

const button = withOptional(
  { type: fc.constant(2), style: fc.constant(5), url: address, label: words },
  { disabled: fc.boolean(), emoji: fc.constant({ name: '🗳' }) },
);
const text = fc.record({ type: fc.constant(10), content: words });
const media = { media: fc.record({ url: picture }), description: words };
const thumbnail = withOptional({ type: fc.constant(11), ...media }, { spoiler: fc.boolean() });
const parts = fc.oneof(
  text,
  fc.record({ type: fc.constant(1), components: fc.array(button, { minLength: 1, maxLength: 5 }) }),
  fc.record({
    type: fc.constant(9),
    components: fc.array(text, { minLength: 1, maxLength: 3 }),
    accessory: fc.oneof(button, thumbnail),
  }),
  fc.record({ type: fc.constant(12), items: fc.array(fc.record(media), { minLength: 1, maxLength: 2 }) }),
  withOptional({ type: fc.constant(14) }, { divider: fc.boolean(), spacing: fc.constantFrom(1, 2) }),
);
/** An embed that keeps to every rule. */
export const validEmbed = withOptional(
  { type: fc.constant(17), components: fc.array(parts, { minLength: 1, maxLength: 3 }) },
  { accent_color: fc.integer({ min: 0, max: 0xffffff }), id: fc.integer({ min: 1, max: 2 ** 31 - 1 }) },
).map((component) => ({ component }));
