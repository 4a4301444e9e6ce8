import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.dirname(import.meta.dirname);

/**
 * What each part may import from the project. A part is a folder, or a file directly in `src/`; imports within a part
 * are always allowed. `node:` modules are for the Node parts.
 */
const WORKER = {
  'src/results': [],
  'src/discord': [],
  'src/log.ts': [],
  'src/env.ts': ['src/night/count.ts'],
  'src/release': ['src/results', 'data'],
  'src/store': [
    ...['src/night/contract.ts', 'src/night/open-nights.ts', 'src/post/contract.ts', 'src/release', 'src/results'],
    ...['src/log.ts', 'data'],
  ],
  'src/render': ['src/discord', 'src/night/contract.ts', 'src/post/contract.ts', 'src/release', 'src/results'],
  'src/post': ['src/discord', 'src/log.ts'],
  'src/night': ['src/discord', 'src/env.ts', 'src/log.ts', 'src/post', 'src/render', 'src/results'],
  'src/lookup': [
    ...['src/discord', 'src/night/contract.ts', 'src/post/contract.ts', 'src/release', 'src/render', 'src/results'],
    'src/store',
  ],
  'src/commands': [
    'src/discord',
    'src/log.ts',
    'src/post/contract.ts',
    'src/lookup',
    'src/render',
    'src/results',
    'src/store',
  ],
  'src/pages': [
    ...[
      'src/commands',
      'src/discord',
      'src/env.ts',
      'src/fault.ts',
      'src/log.ts',
      'src/lookup',
      'src/night/contract.ts',
      'src/release',
      'src/render',
    ],
    ...['src/results', 'src/store'],
  ],
  'src/disclose.ts': ['src/discord', 'src/render'],
  'src/dispatch.ts': ['src/commands', 'src/disclose.ts', 'src/discord', 'src/lookup', 'src/render'],
  'src/replies': ['src/disclose.ts', 'src/dispatch.ts', 'src/discord', 'src/lookup', 'src/results', 'src/store'],
  'src/respond.ts': [
    ...['src/replies', 'src/disclose.ts', 'src/discord', 'src/dispatch.ts', 'src/env.ts', 'src/log.ts'],
    ...['src/lookup', 'src/store'],
  ],
  'src/interactions.ts': ['src/discord', 'src/env.ts', 'src/log.ts', 'src/respond.ts', 'src/store'],
  'src/fault.ts': ['src/log.ts'],
  'src/index.ts': ['src/env.ts', 'src/fault.ts', 'src/interactions.ts', 'src/night', 'src/pages'],
} satisfies Record<string, string[]>;
const NODE = {
  audit: ['src/release', 'src/render', 'src/results'],
  playground: ['src/commands', 'src/discord', 'src/env.ts', 'src/night', 'src/post', 'src/render', 'src/results'],
  scripts: ['audit', 'playground', 'src', 'bench', 'test'],
  bench: ['audit', 'playground', 'scripts', 'src', 'test'],
} satisfies Record<string, string[]>;
const MAY_IMPORT: Record<string, readonly string[]> = { ...WORKER, ...NODE };

const files = globSync('{src,audit,playground,scripts,bench}/**/*.{ts,tsx}', {
  cwd: ROOT,
  exclude: ['**/node_modules/**', '**/*.d.ts'],
});

function partOf(file: string): string | undefined {
  return Object.keys(MAY_IMPORT).find((part) => file === part || file.startsWith(`${part}/`));
}

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, specifier = '']) =>
    specifier.startsWith('.') ? path.join(path.dirname(file), specifier) : specifier,
  );
}

it('Every source file belongs to a part', () => {
  expect(files.filter((file) => !partOf(file))).toEqual([]);
});

it.each(Object.entries(MAY_IMPORT))('%s imports only what it may', (part, allowed) => {
  const may = [part, ...allowed, ...(part in WORKER ? [] : ['node:', 'data', 'package.json'])];
  const isLibrary = (imported: string) =>
    !/^(?:\.\.|src|audit|playground|scripts|bench|test|data|node:)/.test(imported);
  const isAllowed = (imported: string) => isLibrary(imported) || may.some((prefix) => imported.startsWith(prefix));
  const own = files.filter((file) => partOf(file) === part);
  expect(own.length).toBeGreaterThan(0);
  const wrong = own.flatMap((file) =>
    importsOf(file)
      .filter((imported) => !isAllowed(imported))
      .map((imported) => `${file} imports ${imported}`),
  );
  expect(wrong).toEqual([]);
});

it('The Worker does not include the code that makes a release, nor the audit', () => {
  const included = new Set(['src/index.ts']);
  for (const file of included)
    for (const imported of importsOf(file)) if (files.includes(imported)) included.add(imported);
  expect(included).toContain('src/store/archive.ts');
  const writers = ['src/release/make-release.ts', 'src/release/albums.ts', 'src/release/people-chunks.ts'];
  expect([...included].filter((file) => writers.includes(file) || file.startsWith('audit/'))).toEqual([]);
});
