import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { homeElection, refuseUnknownHome } from '../../scripts/home-election.ts';
import { newClone } from './clone.ts';
import { run } from './tool.ts';

const ON_FILE = ['2019-05-02', '2022-05-05', '2021-05-06'].map((day) => ({
  election_id: `local.testham.${day}`,
  council: 'testham',
  election_date: day,
}));
const refused = (home: unknown) => () => refuseUnknownHome(home, ON_FILE);

describe('HOME_ELECTION', () => {
  it.each(['local.testham.2019-05-02', 'testham'])('may be %j, which is on file', (home) => {
    expect(refused(home)).not.toThrow();
  });

  it.each(['local.testham.2003-05-01', 'local.nowhere.2022-05-05', 'nowhere', '', undefined])(
    'is refused if it is %j, with the newest that is on file',
    (home) => {
      expect(refused(home)).toThrow(`HOME_ELECTION in wrangler.toml is "${home}", which is not in data/elections.`);
      expect(refused(home)).toThrow('such as local.testham.2022-05-05.');
    },
  );

  it('of the project is on file', async () => {
    expect(await homeElection()).toMatch(/^local\.derby\./);
  });

  describe('that is not on file', () => {
    let clone: Awaited<ReturnType<typeof newClone>>;
    beforeAll(async () => {
      clone = await newClone();
      const config = path.join(clone.folder, 'wrangler.toml');
      await writeFile(
        config,
        (await readFile(config, 'utf8')).replace('local.derby.2003-05-01', 'local.leeds.2022-05-05'),
      );
    });
    afterAll(() => clone.remove());

    it.each([
      ['npm start', ['start'], { PORT: '0', PLAYGROUND_PORT: '0' }],
      ['npm run deploy', ['deploy'], { CI: 'true' }],
      ['a dry run of it', ['deploy', '--dry-run'], { CI: 'true' }],
    ])('stops %s with the reason', { timeout: 120_000 }, async (_, args, env) => {
      const { code, stdout, stderr } = await run('node', ['scripts/run.mjs', ...args], env, clone.folder);
      expect(stderr).toContain(
        'HOME_ELECTION in wrangler.toml is "local.leeds.2022-05-05", which is not in data/elections.',
      );
      expect(stderr).toContain('such as local.derby.2022-05-05.');
      expect(stdout).not.toContain('Ctrl-C');
      expect(code).toBe(1);
    });
  });
});
