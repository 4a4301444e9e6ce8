/** The most keys that Cloudflare reads in one request; we also write as many at a time, so that progress shows. */
const KEYS_IN_A_BATCH = 100;

/** Splits items into arrays of `size`, keeping their order; the last may be shorter. */
export function inBatches<T>(items: readonly T[], size = KEYS_IN_A_BATCH): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
