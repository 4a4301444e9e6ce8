import type { Pair } from '../../src/release/keys.ts';

/** A pair in the form that `wrangler kv bulk put` reads, with bytes as base64. */
export function bulkForm({ key, value }: Pair): { key: string; value: string; base64?: true } {
  return typeof value === 'string'
    ? { key, value }
    : { key, value: Buffer.from(value).toString('base64'), base64: true };
}
