import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { electionFiles, electionPath, electionsListed } from '../../scripts/election-files.ts';
import { readDataset } from '../../scripts/publish/dataset.ts';
import { newClone } from './clone.ts';
import { addElection, copyHomeData } from './home-data.ts';
import { run } from './tool.ts';

const DERBY = 'local.derby.2003-05-01';

describe('A folder of records', () => {
  let folder: string;
  let elections: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
    await copyHomeData(folder);
    elections = path.join(folder, 'elections');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('has a folder for each council, and can be read one council at a time', async () => {
    await addElection(elections, 'leeds');
    expect(electionPath('data/elections', DERBY)).toBe(`data/elections/derby/${DERBY}.json`);
    expect(electionsListed(elections)).toHaveLength(7);
    expect(electionsListed(elections).at(-1)).toEqual({
      election_id: 'local.leeds.2007-05-03',
      council: 'leeds',
      election_date: '2007-05-03',
    });
    const councils = async (council?: string) => {
      const dataset = await readDataset(folder, council);
      return [...new Set(dataset.elections.map((election) => election.council))];
    };
    expect(await councils()).toEqual(['derby', 'leeds']);
    expect(await councils('leeds')).toEqual(['leeds']);
  });

  it.each([
    ['in no folder of its council', `${DERBY}.json`],
    ['in the folder of another council', `leeds/${DERBY}.json`],
    ['in a folder too deep', `derby/2003/${DERBY}.json`],
  ])('is refused if a record is %s, with the place where it should be', async (_, wrong) => {
    const right = electionPath(elections, DERBY);
    await mkdir(path.dirname(path.join(elections, wrong)), { recursive: true });
    await rename(right, path.join(elections, wrong));
    const sentence = `${path.join(elections, wrong)}: The file is in the wrong folder: move it to ${right}.`;
    expect(() => electionFiles(elections)).toThrow(sentence);
    await expect(readDataset(folder)).rejects.toThrow(sentence);
    if (!wrong.startsWith('leeds')) await expect(readDataset(folder, 'derby')).rejects.toThrow(sentence);
  });

  it('is refused if a file is named after no election, or after another one', async () => {
    const file = path.join(elections, 'derby/notes.json');
    await writeFile(file, '{}');
    await expect(readDataset(folder)).rejects.toThrow('Its path should be <council>/<election-id>.json.');
    await rm(file);
    await rename(electionPath(elections, DERBY), electionPath(elections, 'local.derby.2004-06-10'));
    await expect(readDataset(folder)).rejects.toThrow(`rename the file to ${DERBY}.json`);
  });

  it('is refused if the table of councils lacks the council of a record', async () => {
    await addElection(elections, 'dorby');
    await expect(readDataset(folder)).rejects.toThrow(
      'local.dorby.2007-05-03.json: There is no council "dorby" in data/councils.json. Add it there',
    );
  });

  it('leaves out the drafts of an import that is running', async () => {
    await mkdir(path.join(elections, '.import-1'));
    await writeFile(path.join(elections, '.import-1/local.derby.2004-06-10.json'), '{');
    expect(electionFiles(elections)).toHaveLength(6);
  });
});

describe('The record of another council', () => {
  let clone: Awaited<ReturnType<typeof newClone>>;
  beforeAll(async () => {
    clone = await newClone();
  });
  afterAll(() => clone.remove());

  const at = (...names: string[]) => path.join(clone.folder, ...names);
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  /** The hashes of the Worker's modules, and of the release that is compiled into it. */
  async function compiled(): Promise<string[]> {
    const modules = (await readdir(at('dist/worker'))).toSorted().map((name) => `dist/worker/${name}`);
    const files = [...modules, 'data/catalogue.json', 'data/compiled-in.json'];
    return Promise.all(files.map(async (name) => `${name} ${hash(await readFile(at(name)))}`));
  }

  it('changes neither the Worker nor the release that is compiled into it', async () => {
    const tool = (...args: string[]) => run('node', ['scripts/run.mjs', ...args], {}, clone.folder);
    expect((await tool('build')).code).toBe(0);
    const before = await compiled();
    await addElection(at('data/elections'), 'leeds');
    // So that the build makes all again.
    await rm(at('dist'), { recursive: true });
    expect((await tool('build')).code).toBe(0);
    expect(await compiled()).toEqual(before);
  });
});
