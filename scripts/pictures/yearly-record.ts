import councils from '../../data/councils.json' with { type: 'json' };
import type { Source } from '../../src/results/schema.ts';

/** Where the yearly seats of councils are from, to be credited in a picture of them. */
export const YEARLY_RECORD: readonly Source[] = councils.sources.filter(({ title }) => title.includes('compositions'));
