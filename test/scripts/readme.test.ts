import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './tool.ts';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const README = read('README.md');

const documents = globSync(['*.md', '{docs,test,data,bench}/**/*.md'], {
  cwd: ROOT,
  exclude: (name) => name === 'node_modules',
});

interface TreeLine {
  /** From the project's folder; a folder ends with a slash. */
  paths: string[];
  caption: string;
}

/** The lines of the README's tree. Two more spaces of indentation are one folder deeper. */
function treeLines(): TreeLine[] {
  const [, block = ''] = /^```tree\n([\s\S]*?)^```$/m.exec(README) ?? [];
  const open: string[] = [];
  return block
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, indent = '', names = '', caption = ''] = /^((?: {2})*)(\S+(?: \S+)*)(?: {2,}(\S.*))?$/.exec(line) ?? [];
      open.length = indent.length / 2;
      const paths = names.split(', ').map((name) => open.join('') + name);
      open.push(names);
      return { paths, caption };
    });
}

const lines = treeLines();
const named = lines.flatMap(({ paths }) => paths);

/** The folders that git ignores, by their names at the top of the project. */
const ignored = read('.gitignore')
  .split('\n')
  .filter((line) => line.endsWith('/'))
  .map((line) => line.slice(0, -1));

function foldersIn(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}${name}/`);
}

describe('The tree in the README', () => {
  it.each(named)('names %s, which is on disk', (name) => {
    const place = path.join(ROOT, name);
    expect(existsSync(place)).toBe(true);
    expect(statSync(place).isDirectory()).toBe(name.endsWith('/'));
  });

  it('names each thing once, with a caption', () => {
    expect(named.length).toBeGreaterThan(20);
    expect(named).toEqual([...new Set(named)]);
    expect(lines.filter(({ caption }) => caption === '')).toEqual([]);
  });

  it('names every folder at the top of the project', () => {
    const folders = foldersIn('').filter((name) => name !== '.git/' && !ignored.includes(name.slice(0, -1)));
    expect(named).toEqual(expect.arrayContaining(folders));
  });

  it('names every folder in src/, at any depth, and every file at its top', () => {
    const contents = readdirSync(path.join(ROOT, 'src'), { recursive: true, withFileTypes: true });
    const wanted = contents
      .map((entry) => ({ entry, place: path.relative(ROOT, path.join(entry.parentPath, entry.name)) }))
      .filter(({ entry, place }) => entry.isDirectory() || /^src\/[^/]+\.tsx?$/.test(place))
      .map(({ entry, place }) => (entry.isDirectory() ? `${place}/` : place));
    expect(named).toEqual(expect.arrayContaining(wanted));
  });
});

describe('The npm scripts', () => {
  const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
  /** Every `npm run <script>` of a text, with `npm start` and `npm test`. */
  const mentionedIn = (text: string): string[] =>
    [...text.matchAll(/\bnpm (?:run (?:-s )?)?([a-z][a-z:]*)/g)]
      .filter(([whole, name]) => whole.startsWith('npm run ') || name === 'start' || name === 'test')
      .map(([, name = '']) => name);

  it.each(scripts)('include %s, which the README mentions', (script) => {
    expect(mentionedIn(README)).toContain(script);
  });

  it.each(documents.filter((file) => file !== 'CHANGELOG.md'))('include every one that %s mentions', (file) => {
    expect(scripts).toEqual(expect.arrayContaining(mentionedIn(read(file))));
  });
});

describe('A link in the documents', () => {
  const links = documents.flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, target = '']) => ({ file, target })),
  );

  it.each(links)('from $file to $target finds a file', ({ file, target }) => {
    expect(existsSync(path.join(ROOT, path.dirname(file), target))).toBe(true);
  });
});

describe('test/README.md', () => {
  const tests = [...read('test/README.md').matchAll(/`([\w/*-]+(?:\.node)?\.test\.ts)`/g)].map(([, name = '']) => name);

  it.each([...new Set(tests)])('names %s, which is on disk', (name) => {
    expect(globSync(name, { cwd: path.join(ROOT, 'test') })).not.toEqual([]);
  });
});
