import { describe, expect, it } from 'vitest';
import { interactionPath, sizeOf } from '../../scripts/weigh/interaction-path.ts';
import { bundleWorker } from '../../scripts/worker-bundle.ts';
import { everyCommand } from '../../src/commands/index.ts';

const { slash } = await everyCommand();
const modules = await bundleWorker();

/** The most that `/ward` may load, gzipped. Pages and data are not part of it. */
const MOST_BYTES = 35_000;

describe('What an interaction loads', () => {
  it.each(slash.map(({ definition }) => definition.name))('has no page, no schema and no data: /%s', (name) => {
    const sources = interactionPath(modules, name).flatMap((module) => [...module.sources.keys()]);
    const unwanted = /^src\/pages\/|schema\.ts$|^data\/(?!compiled-in)|node_modules\/(?!fastest-levenshtein)/;
    expect(sources).toContain('src/respond.ts');
    expect(sources.filter((source) => unwanted.test(source))).toEqual([]);
  });

  it('is one module besides the entry for /ward, below the limit on its size', () => {
    const path = interactionPath(modules, 'ward');
    expect(path).toHaveLength(2);
    expect(path[0]?.name).toBe('index.mjs');
    expect(sizeOf(path).gzip).toBeLessThan(MOST_BYTES);
  });
});

describe('The bundled data', () => {
  it('is text that is parsed when it is loaded, one file in each module', () => {
    const data = modules.filter(({ sources }) =>
      [...sources.keys()].some((source) => /^data\/(?!compiled-in)/.test(source)),
    );
    expect(data.length).toBeGreaterThan(1);
    for (const { sources, bytes } of data) {
      expect(sources.size).toBe(1);
      expect(Buffer.from(bytes).toString()).toContain('JSON.parse(');
    }
  });
});
