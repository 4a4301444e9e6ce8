import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import councils from '../../data/councils.json' with { type: 'json' };
import { ballotConclusions, outcomesOf } from '../../scripts/verify/ballot-conclusions.ts';
import { councilConclusions } from '../../scripts/verify/council-conclusions.ts';
import { copyHomeData } from './home-data.ts';
import { ROOT, tool } from './tool.ts';

const derby = councils.councils.find(({ slug }) => slug === 'derby');
if (!derby) throw new Error('the table has no council');

async function derbyOn(day: string) {
  const file = path.join(ROOT, `data/elections/derby/local.derby.${day}.json`);
  return JSON.parse(await readFile(file, 'utf8')) as Parameters<typeof ballotConclusions>[0];
}

describe('The second way to work out conclusions', () => {
  it.each([
    ['2016-05-05', 'on the day', 'PP52 17, PP53 26, PP85 2, PP90 5, vacant 1', 'PP53'],
    ['2018-05-03', 'on the day', 'PP52 19, PP53 22, PP85 3, PP90 5, others 2', 'no overall control'],
    ['2018-05-03', 'as elected', 'PP52 20, PP53 23, PP85 3, PP90 5', 'no overall control'],
  ])('has the council after the poll of %s, %s', async (day, baseline, seats, control) => {
    const facts = councilConclusions(await derbyOn(day), derby);
    expect(facts.get(`local.derby.${day}, seats after, ${baseline}`)).toBe(seats);
    expect(facts.get(`local.derby.${day}, control after, ${baseline}`)).toBe(control);
  });

  it.each([
    ['on the day', 'no overall control'],
    ['as elected', 'PP53'],
  ])('has control before the poll of 2018, %s', async (baseline, control) => {
    const facts = councilConclusions(await derbyOn('2018-05-03'), derby);
    expect(facts.get(`local.derby.2018-05-03, control before, ${baseline}`)).toBe(control);
  });

  it.each([
    ['abbey.2021-05-06, on the day', 'PP53 hold'],
    ['chellaston.2021-05-06, on the day', 'PP52 gain from others'],
    ['chellaston.2021-05-06, as elected', 'PP52 hold'],
    ['chaddesden.2018-05-03, on the day', 'PP52 gain from PP53'],
    ['chaddesden.2018-05-03, as elected', 'not recorded'],
    ['boulton.2022-05-05, on the day', 'PP7931 not recorded'],
    ['abbey.2016-05-05, on the day', 'not recorded'],
  ])('has %s: %s', async (fact, outcome) => {
    const facts = ballotConclusions(await derbyOn(fact.slice(fact.indexOf('.') + 1, fact.indexOf(','))));
    expect(facts.get(`local.derby.${fact}`)).toBe(outcome);
  });

  it('names no loser if several parties may have lost the seat', async () => {
    const election = await derbyOn('2021-05-06');
    const person = (person_name: string, party_id: string) => ({ person_name, party_id, party_name: party_id });
    const ballot = {
      ...{
        ballot_paper_id: 'local.derby.moor.2021-05-06',
        seats_contested: 2,
        outcomes: [],
        cancellation_reason: null,
        defending: null,
      },
      candidates: ['PP52', 'PP53'].map((id) => ({ ...person(`Ann ${id}`, id), votes_cast: 9, elected: true })),
    };
    expect(outcomesOf(ballot, [person('Bo Berg', 'PP90'), person('Cy Cole', 'PP63')], election)).toEqual([
      'PP52 gain',
      'PP53 gain',
    ]);
    expect(outcomesOf(ballot, [person('Bo Berg', 'PP90'), person('Cy Cole', 'PP53')], election)).toEqual([
      'PP52 gain from PP90',
      'PP53 hold',
    ]);
  });
});

describe('npm run data:verify', () => {
  it('finds no difference in the records', async () => {
    const { code, stdout, stderr } = await tool('data-verify');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^[\d,]+ elections: \d+ conclusions agree, 0 differ\n$/);
    expect(code).toBe(0);
  });

  it('fails if it cannot read the records', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
    await copyHomeData(folder);
    await writeFile(path.join(folder, 'councils.json'), '{"councils": []}');
    const { code, stderr } = await tool('data-verify', '--data', folder);
    expect(stderr).toContain('there is no council "derby" in the table of councils');
    expect(code).toBe(1);
    await rm(folder, { recursive: true });
  });
});
