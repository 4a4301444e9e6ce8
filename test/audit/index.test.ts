import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { audit, RULES } from '../../audit/index.ts';
import councils from '../../data/councils.json' with { type: 'json' };
import derby2003 from '../../data/elections/derby/local.derby.2003-05-01.json' with { type: 'json' };
import { Council, Election } from '../../src/results/schema.ts';
import { testham } from '../support/elections.ts';

describe('The audit', () => {
  it('finds nothing in an election that adds up', () => {
    const { election, council } = testham();
    expect(audit(election, council)).toEqual([]);
  });

  it('returns the rule, the record and both figures', () => {
    const { election, council } = testham(({ declared }) => {
      declared.seats_contested = 2;
    });
    expect(audit(election, council)).toEqual([
      {
        rule: 'seats-stated',
        record: 'local.testham.2007-05-03',
        severity: 'note',
        sentence: 'The source says 2 seats were up for election; its wards add up to 3.',
        stated: 2,
        computed: 3,
      },
    ]);
  });

  it('does not change the records', () => {
    const { election, council } = testham();
    const before = structuredClone({ election, council });
    audit(election, council);
    expect({ election, council }).toEqual(before);
  });

  it('finds only missing figures if little is recorded', () => {
    const { election, council } = testham((parts) => {
      Object.assign(parts.election, { control: null, composition: null, declared: null });
      for (const ballot of parts.election.ballots) {
        Object.assign(ballot, { gss: null, total_electorate: null, turnout_reported: null });
        Object.assign(ballot, { turnout_percentage: null, spoilt_ballots: null, outcomes: [] });
        for (const person of ballot.candidates) Object.assign(person, { votes_cast: null, elected: null });
      }
    });
    expect(audit(election, council).map(({ rule }) => rule)).toEqual(['not-recorded']);
  });

  it('has a unique name and a reason for each rule', () => {
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
    expect(RULES.filter(({ reason }) => !reason.endsWith('.'))).toEqual([]);
  });

  it('applies the rule of every file that has one', async () => {
    const folder = path.join(import.meta.dirname, '../../audit');
    const files = (await readdir(folder)).filter((file) => !['index.ts', 'rule.ts'].includes(file));
    const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
    const names = texts.flatMap((text) => /: Rule = \{\s*name: '([^']+)'/.exec(text)?.[1] ?? []);
    expect(names.toSorted()).toEqual(RULES.map(({ name }) => name).toSorted());
  });

  it.each(RULES.map(({ name }) => name))('has true and false examples of the rule %s', async (name) => {
    const variable = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const text = await readFile(path.join(import.meta.dirname, `${name}.test.ts`), 'utf8');
    // testRule fails without both kinds of example.
    expect(text).toContain(`import { ${variable} } from '../../audit/${name}.ts';`);
    expect(text).toContain(`testRule(${variable}, [`);
  });
});

describe('The audit of Derby, 2003', () => {
  const council = parse(
    Council,
    councils.councils.find(({ slug }) => slug === 'derby'),
  );
  const findings = audit(parse(Election, derby2003), council);

  it('finds no errors', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('finds these notes, each with the id of its election or ballot', () => {
    expect(findings.map(({ record, sentence }) => `${record}: ${sentence}`)).toEqual(NOTES);
  });
});

const NOTES = [
  'local.derby.2003-05-01: The source says 17 seats were up for election; its wards add up to 19: Chellaston two, Mickleover two, the others one each.',
  'local.derby.2003-05-01: The net change is Labour −2, Liberal Democrats +1 and Conservative +1, but the source labels only one gain. One of the two Labour losses has no label. By arithmetic there was also a Conservative gain of one of the two seats in Chellaston; the figures do not show from whom.',
  'local.derby.darley.2003-05-01: The source does not say from whom the seat in Darley was gained. We infer Labour, from the labels and the net changes.',
  "local.derby.2003-05-01: The source says no overall control; the BBC's later list of councils says Labour, which held 25 of 51 seats, one short of the 26 needed for a majority.",
  'local.derby.2003-05-01: 15,368 of the 58,972 votes (26.1%) were cast in Chellaston and Mickleover, where each voter had two votes.',
  'local.derby.2003-05-01: 15 independents stood in 13 wards, with two in Chellaston and two in Sinfin. Independents are not a party: they are added up for arithmetic only.',
  'local.derby.2003-05-01: The source prints seat changes without a sign: Labour 2, Liberal Democrats 1 and Conservative 1; by the seats before and after they are −2, +1 and +1.',
  'local.derby.2003-05-01: The source\'s "swing" figures (2, 1 and 1) are its seat changes again; a swing would be in percentage points.',
  'local.derby.mickleover.2003-05-01: Mickleover fills two seats: its heading "Mickleover" does not say so, but "Mickleover (2)" does.',
  'local.derby.2003-05-01: Not recorded for any ward: turnout, the electorate, ballot papers issued, spoilt papers and who was elected. We derive the winners from the votes.',
  'local.derby.2003-05-01: The source calls the election "2003 Derby Council election"; the council is Derby City Council.',
  'local.derby.2003-05-01: The source prints the election type "Parliamentary"; this was a local election.',
  'local.derby.2003-05-01: The source numbers its parties 1, 2, 4 and 5; there is no 3.',
];
