import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/bundle.ts';
import { schemaFiles } from '../../scripts/schema-files.ts';

it('The hash of the schemas covers every schema, and what the schemas import', async () => {
  const files = (await schemaFiles()).map((file) => path.relative(ROOT, file));
  expect(files).toEqual(expect.arrayContaining(globSync('src/{release,results}/*schema.ts', { cwd: ROOT })));
  expect(files).toEqual(
    expect.arrayContaining([
      'src/release/catalogue-version.ts',
      'src/release/published-changes.ts',
      'src/release/stored-people.ts',
      'src/results/recorded-values.ts',
    ]),
  );
  expect(files).not.toContain('src/release/people.ts');
});
