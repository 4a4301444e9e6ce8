import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMPILED_ELECTIONS } from '../../src/store/compiled-elections.ts';

/** Elections that are published to KV but not compiled into the Worker, with the reason for each. */
const LEFT_OUT: Record<string, string> = {};

it('Every election in data/elections is compiled into the Worker or deliberately left out', () => {
  const files = readdirSync('data/elections').map((file) => file.replace(/\.json$/, ''));
  expect([...COMPILED_ELECTIONS, ...Object.keys(LEFT_OUT)].toSorted()).toEqual(files.toSorted());
});
