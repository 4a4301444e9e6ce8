import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalDeployment, startLocalDeployment } from '../../../scripts/night/local-deployment.ts';
import { makeKeyFile } from '../../../scripts/night/signing-key.ts';
import type { Election } from '../../../src/results/schema.ts';
import { type Ended, ROOT, run } from '../tool.ts';

const ELECTION = 'local.derby.2027-05-06';
const SOURCE = ['--source', 'https://derby.example/declared'];
const COLUMNS = 'person_name,election_id,ballot_paper_id,election_date,party_id,party_name,post_label,seats_contested';
const PEOPLE = [
  ['Ann Smith', 'darley', 'PP53', 'Labour Party', 'Darley'],
  ['Ben Jones', 'darley', 'PP90', 'Liberal Democrats', 'Darley'],
  ['Cat Brown', 'darley', 'PP52', 'Conservative and Unionist Party', 'Darley'],
  ['Dee White', 'abbey', 'ynmp-party:2', 'Independent', 'Abbey'],
  ['Eve Black', 'abbey', 'PP63', 'Green Party', 'Abbey'],
];

let folder: string;
let deployment: LocalDeployment;
const file = (name: string) => path.join(folder, name);

function night(key: string, ...args: readonly string[]): Promise<Ended> {
  const env = { CI: 'true', NIGHT_ADDRESS: deployment.origin, NIGHT_KEY_FILE: file(key) };
  return run('node', ['scripts/run.mjs', 'night', ...args], env);
}

const declare = (key: string, ward: string, votes: string) =>
  night(key, 'declare', ward, votes, '--election', ELECTION, '--yes', ...SOURCE);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'returning-officer-opening-'));
  const rows = PEOPLE.map(([name, slug, id, party, ward]) =>
    [name, ELECTION, `local.derby.${slug}.2027-05-06`, '2027-05-06', id, party, ward, 1].join(','),
  );
  await writeFile(file('candidates.csv'), [COLUMNS, ...rows].join('\n'));
  const [opener, ada, ben] = await Promise.all(['opener', 'ada', 'ben'].map((name) => makeKeyFile(file(name))));
  const volunteers = [
    { name: 'Ada', role: 'volunteer', public_key: ada?.publicKey, scope: null },
    { name: 'Ben', role: 'volunteer', public_key: ben?.publicKey, scope: ['darley'] },
  ];
  await writeFile(file('publishers.json'), JSON.stringify(volunteers));
  const discord = { discordApi: 'http://127.0.0.1:9/api/v10', token: 'a-token-of-no-bot' };
  deployment = await startLocalDeployment({
    publicKey: opener?.publicKey ?? '',
    interactionKey: '',
    ...discord,
    log: () => {},
  });
});
afterAll(async () => {
  await deployment.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('A manifest from a table of candidates', () => {
  const make = (...more: readonly string[]) =>
    night('opener', 'manifest', ELECTION, '--candidates', file('candidates.csv'), '--out', file('m.json'), ...more);

  it('has the candidates, the seats that are given, and no baseline', async () => {
    expect((await make('--seats', '51', '--continuing', 'Labour 26; Lib Dems 20', '--vacant', '3')).code).toBe(0);
    const manifest = JSON.parse(await readFile(file('m.json'), 'utf8'));
    expect(manifest).toMatchObject({
      council_seats: 51,
      vacant: 3,
      baseline: null,
      continuing: [
        { party_id: 'PP53', party_name: 'Labour Party', seats: 26 },
        { party_id: 'PP90', party_name: 'Liberal Democrats', seats: 20 },
      ],
    });
    const people = manifest.election.ballots.flatMap(({ candidates }: { candidates: object[] }) => candidates);
    expect(people).toHaveLength(PEOPLE.length);
    expect(people[0]).toMatchObject({ person_name: 'Ann Smith', votes_cast: null, elected: null });
    expect(manifest.parties.map(({ party_id }: { party_id: string }) => party_id)).toContain('PP90');
  });

  it('has a ward with no more candidates than seats as uncontested, whatever the table says of its poll', async () => {
    const [zoe, yan, xia] = ['Zoe', 'Yan', 'Xia'].map((name, at) => {
      const [slug, ward] = at === 0 ? ['darley', 'Darley'] : ['abbey', 'Abbey'];
      const ballot = [`local.derby.${slug}.2027-05-06`, '2027-05-06', 'PP53', 'Labour Party', ward];
      return [`${name} Hill`, ELECTION, ...ballot, 1].join(',');
    });
    await writeFile(file('few.csv'), [`${COLUMNS},cancelled_poll`, `${zoe},True`, `${yan},`, `${xia},`].join('\n'));
    const args = ['--candidates', file('few.csv'), '--seats', '51'];
    const { stdout, stderr } = await night('opener', 'manifest', ELECTION, ...args);
    const polls = JSON.parse(stdout).election.ballots.map((ballot: Election['ballots'][number]) => {
      return [ballot.post_label, ballot.cancelled_poll, ballot.cancellation_reason];
    });
    expect(polls).toEqual([
      ['Darley', true, 'uncontested'],
      ['Abbey', false, null],
    ]);
    expect(stderr).toContain('Darley: uncontested, because no more people stand than there are seats');
  });

  it('measures gains from an earlier election only where the ward’s code shows the same boundaries', async () => {
    const record = path.join(ROOT, 'data/elections/derby/local.derby.2003-05-01.json');
    const { ballots }: Election = JSON.parse(await readFile(record, 'utf8'));
    const rows = ballots
      .slice(0, 3)
      .map(({ post_label, gss, ballot_paper_id, seats_contested }, at) =>
        [
          'A Person',
          ELECTION,
          ballot_paper_id.replace('2003-05-01', '2027-05-06'),
          '2027-05-06',
          'PP53',
          'Labour Party',
          post_label,
        ]
          .concat(String(seats_contested + (at === 1 ? 1 : 0)), at === 2 ? 'E05099999' : (gss ?? ''))
          .join(','),
      );
    await writeFile(file('wards.csv'), [`${COLUMNS},gss`, ...rows].join('\n'));
    const args = ['--candidates', file('wards.csv'), '--seats', '51', '--baseline', 'local.derby.2003-05-01'];
    const { code, stdout, stderr } = await night('opener', 'manifest', ELECTION, ...args);
    expect(code).toBe(0);
    const { baseline } = JSON.parse(stdout);
    expect(baseline).toMatchObject({ name: 'those elected on 1 May 2003', source: { name: 'Wikipedia' } });
    expect(baseline.defending).toEqual({
      'local.derby.abbey.2027-05-06': [{ party_id: 'PP90', party_name: 'Liberal Democrats' }],
    });
    expect(stderr).toContain('Allestree: not compared, because its seats contested then were 1, not 2');
    expect(stderr).toContain('Alvaston: not compared, because no ward had the code E05099999 then');
  });

  it('measures no gains from the year before where a council elects by thirds', async () => {
    const [id, day] = ['local.barnsley.2028-05-04', '2028-05-04'];
    const row = ['A Person', id, `local.barnsley.central.${day}`, day, 'PP53', 'Labour Party', 'Central', '1'].join(
      ',',
    );
    await writeFile(file('thirds.csv'), `${COLUMNS}\n${row}`);
    const args = ['--candidates', file('thirds.csv'), '--seats', '63', '--baseline'];
    const refused = await night('opener', 'manifest', id, ...args, 'local.barnsley.2022-05-05');
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('the election 4 years before') });
    expect((await night('opener', 'manifest', id, ...args, 'local.barnsley.2024-05-02')).code).toBe(0);
  });

  it.each([
    [[], 2, 'add --seats'],
    [['--seats', '51', '--continuing', 'Labour'], 2, '"Labour" is not a party and its seats'],
    [['--seats', '51', '--baseline', 'local.derby.1999-05-06'], 2, 'is not an election of this council on file'],
    [['--seats', 'many'], 2, '--seats "many" is not a whole number'],
  ])('is refused with %j', async (args, code, sentence) => {
    expect(await make(...args)).toMatchObject({ code, stderr: expect.stringContaining(sentence) });
  });
});

describe('A count with volunteers', () => {
  it('is opened by the deployment’s key alone, and names who may publish', async () => {
    const args = ['open', ELECTION, '--manifest', file('m.json'), '--publishers', file('publishers.json'), '--yes'];
    expect(await night('ada', ...args)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('opens and closes counts'),
    });
    const opened = await night('opener', ...args);
    expect(opened).toMatchObject({ code: 0, stderr: '' });
    expect(opened.stdout).toMatch(/Ada, volunteer, every ward, key [0-9a-f]{8}…\n {2}Ben, volunteer, darley, key/);
    expect(opened.stdout).toContain('Nothing is compared: the manifest has no baseline.');
  });

  it('publishes nothing until a second volunteer gives the same figures', async () => {
    const votes = 'Smith 10; Jones 9; Brown 8';
    const first = await declare('ada', 'darley', votes);
    expect(first).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('until a second volunteer gives the same'),
    });
    const other = await declare('ben', 'darley', votes.replace('10', '11'));
    expect(other.stdout).toContain('Another volunteer gave other figures. Nothing is published until two agree.');
    const second = await declare('ben', 'darley', votes);
    expect(second).toMatchObject({ code: 0, stdout: expect.stringContaining('Darley: published as event') });
  });

  it('refuses a ward that is not in a key’s scope', async () => {
    const refused = await declare('ben', 'abbey', 'White 5; Black 4');
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('This key may publish only: darley.') });
  });

  it('refuses a tie that does not say who won the draw', async () => {
    const tied = await declare('ada', 'abbey', 'White 5; Black 5');
    expect(tied.stderr).toContain('Dee White, Eve Black are level on 5 votes: name the one who won the draw.');
    const args = ['declare', 'abbey', 'White 5; Black 5', '--drawn', 'Black', '--election', ELECTION, '--yes'];
    expect((await night('ada', ...args, ...SOURCE)).code).toBe(0);
  });
});
