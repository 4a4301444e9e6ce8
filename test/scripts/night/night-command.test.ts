import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTables } from '../../../scripts/import/tables.ts';
import { type LocalDeployment, startLocalDeployment } from '../../../scripts/night/local-deployment.ts';
import { readKeyFile } from '../../../scripts/night/signing-key.ts';
import { checkRecord } from '../../../scripts/record-check.ts';
import { CATALOGUE } from '../../../src/release/keys.ts';
import type { Election } from '../../../src/results/schema.ts';
import { startCloudflare } from '../../support/stand-ins/cloudflare-api.ts';
import { newClone } from '../clone.ts';
import { type Ended, ROOT, run } from '../tool.ts';

const ELECTION = 'local.derby.2003-05-01';
const SOURCE = ['--source', 'https://derby.example/declared'];
const DARLEY = 'Travis 1,406; Futers 973; Else 876; G Leeming 101';
const LICENCE = ['--licence', 'Open Government Licence v3.0', '--licence-url', 'https://licence.example/ogl'];

const CLOUDFLARE_TOKEN = 'planted-cloudflare-token-0123456789';

let folder: string;
let key: string;
let deployment: LocalDeployment;

async function night(...args: readonly string[]): Promise<Ended> {
  const env = { CI: 'true', NIGHT_ADDRESS: deployment?.origin ?? '', NIGHT_KEY_FILE: key };
  return run('node', ['scripts/run.mjs', 'night', ...args], env);
}

/** Publishes without asking, in the count of 1 May 2003. */
const publish = (...args: readonly string[]) => night(...args, '--election', ELECTION, '--yes');

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'returning-officer-night-'));
  key = path.join(folder, 'key.pem');
  const made = await run('node', ['scripts/run.mjs', 'night', 'key', key]);
  expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/^[0-9a-f]{64}\n$/) });
  // Nothing listens there: what reaches channels is the rehearsal's subject.
  const discord = { discordApi: 'http://127.0.0.1:9/api/v10', token: 'a-token-of-no-bot' };
  deployment = await startLocalDeployment({
    publicKey: made.stdout.trim(),
    interactionKey: '',
    ...discord,
    log: () => {},
  });
});
afterAll(async () => {
  await deployment.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('npm run night -- key', () => {
  it('writes a private key that only its owner can read, and never overwrites one', async () => {
    const before = await readFile(key, 'utf8');
    expect((await stat(key)).mode & 0o777).toBe(0o600);
    const again = await night('key', key);
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('exists already') });
    expect(again.stdout + again.stderr).not.toContain('PRIVATE KEY');
    expect(await readFile(key, 'utf8')).toBe(before);
  });

  it('is not read if others can read it, or if it is something else', async () => {
    const open = path.join(folder, 'open.pem');
    await writeFile(open, await readFile(key));
    await chmod(open, 0o644);
    await expect(readKeyFile(open)).rejects.toThrow(`chmod 600 ${open}`);
    await chmod(open, 0o600);
    await writeFile(open, 'something else');
    await expect(readKeyFile(open)).rejects.toThrow('has no Ed25519 private key');
  });
});

describe('A wrong command line', () => {
  it.each([
    [[], 'Name a command: open, declare'],
    [['declaim'], 'There is no command "declaim"'],
    [['declare', 'darley', DARLEY], 'Add --source <https address>'],
    [['declare', 'darley', DARLEY, '--source', 'http://derby.example', '--yes'], 'begins with https://'],
    [['declare', 'darley', '--yes', ...SOURCE], 'Write the votes'],
    [['declare', 'darley', DARLEY, '--issued', 'many', '--yes', ...SOURCE], '--issued "many" is not a whole number'],
    [['status', 'darley', 'counted', '--yes', ...SOURCE], 'Write the status after the ward'],
    [['withdraw', 'darley', '--yes', ...SOURCE], 'Add --reason'],
    [['close', '--reason', 'late', '--yes'], 'close does not take --reason'],
    [['close', 'now', '--yes', ...LICENCE], 'Unexpected argument "now"'],
    [['open', ELECTION, '--manifest', 'x.json'], 'Say who may publish'],
    [['declare', 'darley', DARLEY, ...SOURCE], 'There is no terminal to ask at'],
    [['declare', 'darley', DARLEY, '--yes', '--to', 'http://derby.example', ...SOURCE], 'must begin with https://'],
  ])('%j exits with 2 and says why', async (args, sentence) => {
    const { code, stdout, stderr } = await night(...args);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining(sentence) });
  });
});

describe('A count from the command line', () => {
  it('is opened with a manifest made from the record on file', async () => {
    const file = path.join(folder, 'derby.json');
    expect((await night('manifest', ELECTION, '--out', file)).code).toBe(0);
    expect((await readFile(file, 'utf8')).match(/^ *\{ "person_name": .*\},?$/gm)).toHaveLength(72);
    const other = await night('open', 'local.derby.2004-06-10', '--manifest', file, '--name', 'Derby', '--yes');
    expect(other).toMatchObject({ code: 1, stderr: expect.stringContaining(`is of ${ELECTION}`) });
    const opened = await night('open', ELECTION, '--manifest', file, '--name', 'Derby City Council', '--yes');
    expect(opened).toMatchObject({ code: 0, stderr: '' });
    expect(opened.stdout).toContain('17 wards with 19 of 51 seats');
    expect(opened.stdout).toContain('Labour Party 18, Liberal Democrats 7, Conservative Party 7');
  });

  it('shows what channels will get and the score, and publishes it', async () => {
    const { code, stdout, stderr } = await publish('declare', 'darley', DARLEY, '--issued', '3,400', ...SOURCE);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Darley declared: Liberal Democrat gain from Labour');
    expect(stdout).toContain('3,400 ballot papers issued');
    expect(stdout).toMatch(
      /Score after it: 1 of 17 declared · Lab 18, LD 8, Con 7 of 51 seats\nDarley: published as event 1\./,
    );
  });

  it('gives every reason for a refusal, and publishes nothing', async () => {
    const { code, stdout, stderr } = await publish('declare', 'Abbey', 'Lowe 1283; Fuler 791; Hart 287', ...SOURCE);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringContaining('"Fuler" is neither the name nor the surname of a candidate in Abbey'),
      'Michael Fuller was nominated in Abbey, but has no votes here.',
      'Ronald McKeown was nominated in Abbey, but has no votes here.',
      'Nothing was published.',
    ]);
    expect((await publish('declare', 'Derby', DARLEY, ...SOURCE)).stderr).toContain('Its wards are: abbey, allestree');
    expect((await publish('declare', 'darley', DARLEY, ...SOURCE)).stderr).toContain('Darley is declared already');
  });

  it('corrects, disputes, withdraws, and sets a status', async () => {
    const right = await publish('correct', 'darley', DARLEY.replace('973', '974'), ...SOURCE);
    expect(right.stdout).toContain('Michael Futers: 974, not 973');
    expect(right.stdout).toContain('The messages of 1 earlier event change too.');
    const disputed = await publish('dispute', 'darley', '--reason', 'A bundle was counted twice', ...SOURCE);
    expect(disputed.stdout).toContain('Reason given: A bundle was counted twice');
    const withdrawn = await publish('withdraw', 'darley', '--reason', 'Another ward was read out', ...SOURCE);
    expect(withdrawn.stdout).toContain('Score after it: 0 of 17 declared');
    expect((await publish('status', 'abbey', 'recount', ...SOURCE)).stdout).toContain('Abbey: recount');
    expect([right, disputed, withdrawn].map(({ code }) => code)).toEqual([0, 0, 0]);
  });

  it('declares the wards of a file, but none if one of them is refused', async () => {
    const record: Election = JSON.parse(
      await readFile(path.join(ROOT, `data/elections/derby/${ELECTION}.json`), 'utf8'),
    );
    const rows = (change: (name: string, votes: number) => number | string, from: number, to: number) =>
      record.ballots
        .slice(from, to)
        .flatMap(({ ballot_paper_id, candidates }) =>
          candidates.map(({ person_name, votes_cast }) => [
            ballot_paper_id,
            person_name,
            change(person_name, votes_cast ?? 0),
          ]),
        );
    const write = async (name: string, lines: readonly (readonly (string | number)[])[]) => {
      const file = path.join(folder, name);
      await writeFile(
        file,
        ['ballot_paper_id,person_name,votes_cast', ...lines.map((line) => line.join(','))].join('\n'),
      );
      return ['declare', '--file', file, ...SOURCE];
    };
    const same = (_: string, votes: number) => votes;
    const wrong = rows((name, votes) => (name === 'Bryan Lowe' ? 'many' : votes), 0, 2);
    const refused = await publish(...(await write('wrong.csv', wrong)));
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('"many" is not a figure for votes') });
    const first = await publish(...(await write('first.csv', rows(same, 0, 2))));
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/Abbey: published as event \d+\.\nAllestree: published as event \d+\.\n$/);
    const other = ['local.derby.elsewhere.2003-05-01', 'Ann', 3];
    const empty = rows(() => '', 2, 3);
    const later = await publish(
      ...(await write('later.csv', [...rows(same, 0, 2), ...empty, ...rows(same, 3, 17), other])),
    );
    expect(later).toMatchObject({ code: 0, stderr: '' });
    expect(later.stdout).toContain('left out: local.derby.elsewhere.2003-05-01: not in this count');
    expect(later.stdout).toContain('left out: Abbey: declared already, with the same figures');
    expect(later.stdout).toContain('left out: Alvaston: the file has no votes for it');
    expect(later.stdout).toContain('No overall control is certain');
    expect(later.stdout.match(/: published as event/g)).toHaveLength(14);
    const changed = rows((name, votes) => (name === 'Bryan Lowe' ? votes + 1 : votes), 0, 1);
    expect((await publish(...(await write('changed.csv', changed)))).stderr).toContain('Abbey is declared already');
  });

  it('is closed into a record that the audit accepts, and replaces another only if asked', async () => {
    const records = path.join(folder, 'elections');
    const close = (...more: readonly string[]) => publish('close', ...LICENCE, '--folder', records, ...more);
    const early = await close();
    expect(early).toMatchObject({ code: 1, stderr: expect.stringContaining('Not declared yet: Alvaston.') });
    const votes = 'Wynn 1231; Pegg 536; Atkinson 417; Copestick 408';
    expect((await publish('declare', 'alvaston', votes, ...SOURCE)).code).toBe(0);
    const file = path.join(records, 'derby', `${ELECTION}.json`);
    await mkdir(path.dirname(file), { recursive: true });
    const onFile = await readFile(path.join(ROOT, `data/elections/derby/${ELECTION}.json`), 'utf8');
    await writeFile(file, onFile);
    const differs = await close();
    expect(differs).toMatchObject({ code: 1, stderr: expect.stringContaining('Add --replace to replace it.') });
    expect(differs.stderr).toContain('The count was not closed, and nothing was written.');
    expect(await readFile(file, 'utf8')).toBe(onFile);
    await rm(file);
    const closed = await close();
    expect(closed).toMatchObject({ code: 0, stderr: '' });
    expect(closed.stdout).toContain('npm run publish -- --remote --councils derby');
    const record: Election = JSON.parse(await readFile(file, 'utf8'));
    expect(record.sources[0]).toMatchObject({ name: 'Derby City Council', url: SOURCE[1], licence: LICENCE[1] });
    expect(record.ballots.flatMap(({ candidates }) => candidates.map(({ votes_cast }) => votes_cast))).not.toContain(
      null,
    );
    const findings = await checkRecord(file, await readTables());
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(await close()).toMatchObject({ code: 0, stdout: expect.stringContaining('To publish it:') });
    const late = await publish('dispute', 'darley', '--reason', 'late', ...SOURCE);
    expect(late).toMatchObject({ code: 1, stderr: expect.stringContaining('This count was closed') });
  });

  it('is published by close, which can be run again if that fails', async () => {
    const [clone, cloudflare] = await Promise.all([newClone(), startCloudflare(CLOUDFLARE_TOKEN)]);
    const closeIn = (token: string) =>
      run(
        'node',
        ['scripts/run.mjs', 'night', 'close', '--election', ELECTION, ...LICENCE, '--replace', '--yes'],
        {
          ...{ CI: 'true', NIGHT_ADDRESS: deployment.origin, NIGHT_KEY_FILE: key },
          ...{ CLOUDFLARE_API_TOKEN: token, CLOUDFLARE_ACCOUNT_ID: 'account1' },
          ...{ CLOUDFLARE_API_BASE_URL: cloudflare.base, XDG_CONFIG_HOME: path.join(clone.folder, 'config') },
        },
        clone.folder,
      );
    const settings = path.join(clone.folder, 'wrangler.toml');
    const namespace = 'id = "0123456789abcdef0123456789abcdef"';
    await writeFile(settings, (await readFile(settings, 'utf8')).replace('id = "results"', namespace));
    try {
      const refused = await closeIn('another-token-0123456789');
      expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('run close again') });
      expect(cloudflare.kv.size).toBe(0);
      const published = await closeIn(CLOUDFLARE_TOKEN);
      expect(published).toMatchObject({ code: 0, stdout: expect.stringContaining('npm run deploy also puts it') });
      expect([...cloudflare.kv.keys()].at(-1)).toBe(CATALOGUE);
      expect([...cloudflare.kv.values()].join('\n')).toContain(SOURCE[1]);
    } finally {
      await Promise.all([clone.remove(), cloudflare.close()]);
    }
  });
});
