import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ELECTIONS, HOME_COUNCIL, ROOT } from '../../scripts/bundle.ts';
import { electionFiles } from '../../scripts/election-files.ts';
import { COMPILED_ELECTIONS } from '../../src/store/compiled-elections.ts';

/** Elections of the home council that are published to KV but not compiled into the Worker, with the reason for each. */
const LEFT_OUT: Record<string, string> = {};

it('Every election of the home council is compiled into the Worker or deliberately left out', () => {
  const ids = electionFiles(ELECTIONS, HOME_COUNCIL).map((file) => path.basename(file, '.json'));
  expect([...COMPILED_ELECTIONS, ...Object.keys(LEFT_OUT)].toSorted()).toEqual(ids);
});

it('The home election of wrangler.toml is compiled into the Worker', () => {
  const config = readFileSync(path.join(ROOT, 'wrangler.toml'), 'utf8');
  expect(COMPILED_ELECTIONS).toContain(/^HOME_ELECTION = "(.*)"$/m.exec(config)?.[1]);
});
