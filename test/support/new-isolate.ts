/** Runs before each test file. The files share one workerd, so this clears what the last one left in memory and in KV. */
import { vi } from 'vitest';
import { emptyKv } from './kv.ts';

vi.resetModules();
await emptyKv();
