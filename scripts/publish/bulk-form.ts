import type { Pair } from '../../src/release/keys.ts';

/** A pair in the form that `wrangler kv bulk put` reads, with bytes as base64. */
export function bulkForm({ key, value, ...rest }: Pair): {
  key: string;
  value: string;
  base64?: true;
  metadata?: object;
} {
  return typeof value === 'string'
    ? { key, value, ...rest }
    : { key, value: Buffer.from(value).toString('base64'), base64: true, ...rest };
}
