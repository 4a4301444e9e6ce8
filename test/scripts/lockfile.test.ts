import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './tool.ts';

interface LockedPackage {
  version?: string;
  integrity?: string;
  resolved?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** If one platform's package is missing from a lockfile, `npm ci` fails on that platform. */
describe.each(['package-lock.json', 'bench/package-lock.json'])('%s', async (name) => {
  const lockfile = JSON.parse(await readFile(path.join(ROOT, name), 'utf8'));
  const packages: Record<string, LockedPackage> = lockfile.packages;

  /** Searches for a dependency as Node does: next to the package, then in each folder above it. */
  function isLocked(dependency: string, dependent: string): boolean {
    for (let folder = dependent; ; folder = folder.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
      if (`${folder}${folder && '/'}node_modules/${dependency}` in packages) return true;
      if (folder === '') return false;
    }
  }

  it('has every dependency of every package, for all platforms', () => {
    const missing = Object.entries(packages).flatMap(([dependent, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((dependency) => !isLocked(dependency, dependent))
        .map((dependency) => `${dependency}, which ${dependent || 'package.json'} names`),
    );
    expect(missing).toEqual([]);
  });

  it('has a version and a checksum of every package, and no registry address', () => {
    for (const [place, { version, integrity, resolved }] of Object.entries(packages)) {
      if (place === '') continue;
      expect({ place, version, integrity, resolved }).toEqual({
        place,
        version: expect.any(String),
        integrity: expect.stringMatching(/^sha512-/),
        resolved: undefined,
      });
    }
  });

  it('has the dependencies that package.json names', async () => {
    const manifest = JSON.parse(await readFile(path.join(ROOT, path.dirname(name), 'package.json'), 'utf8'));
    const { dependencies, devDependencies } = lockfile.packages[''];
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
    });
  });
});

describe('package-lock.json', () => {
  it.each([
    ['workerd', '@cloudflare/workerd-darwin-arm64'],
    ['esbuild', '@esbuild/win32-x64'],
    ['@biomejs/biome', '@biomejs/cli-linux-arm64-musl'],
    ['rolldown', '@rolldown/binding-darwin-arm64'],
    ['@resvg/resvg-js', '@resvg/resvg-js-win32-x64-msvc'],
  ])('has the package that %s needs on another platform, %s', async (_, name) => {
    const { packages } = JSON.parse(await readFile(path.join(ROOT, 'package-lock.json'), 'utf8'));
    expect(packages).toHaveProperty([`node_modules/${name}`]);
  });
});
