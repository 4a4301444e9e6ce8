import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { audit, rules } from '../../audit/index.ts';
import councils from '../../data/councils.json' with { type: 'json' };
import derby2003 from '../../data/elections/local.derby.2003-05-01.json' with { type: 'json' };
import { Council, Election } from '../../src/results/schema.ts';
import { at, testham } from '../support/elections.ts';

describe('the audit', () => {
  it('finds nothing in an election that adds up', () => {
    const { election, council } = testham();
    expect(audit(election, council)).toEqual([]);
  });

  it('names the rule, the record and both figures', () => {
    const { election, council } = testham(({ declared }) => {
      declared.seats_contested = 2;
    });
    expect(audit(election, council)).toEqual([
      {
        rule: 'seats-stated',
        record: 'local.testham.2007-05-03',
        severity: 'note',
        sentence: 'The source states 2 seats for election; its wards fill 3, 1 more.',
        stated: 2,
        computed: 3,
      },
    ]);
  });

  it('leaves the records as they are', () => {
    const { election, council } = testham();
    const before = structuredClone({ election, council });
    audit(election, council);
    expect({ election, council }).toEqual(before);
  });

  it('invents nothing about an election of which little is recorded', () => {
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

  it('has rules with names of their own, and a reason for each', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    expect(rules.filter(({ reason }) => !reason.endsWith('.'))).toEqual([]);
  });
});

describe('Derby, 2003', () => {
  const council = parse(Council, at(councils.councils, 0));
  const findings = audit(parse(Election, derby2003), council);

  it('has no errors', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has these notes, each about the election or the ward it names', () => {
    expect(findings.map(({ record, sentence }) => `${record}: ${sentence}`)).toEqual(NOTES);
  });
});

const NOTES = [
  'local.derby.2003-05-01: The source states 17 seats for election; its wards fill 19, 2 more: Chellaston two and Mickleover two, the others one each.',
  'local.derby.2003-05-01: Net change is Labour −2, Liberal Democrats +1 and Conservative +1, but the wards label one gain. One of two Labour losses is labelled nowhere; by arithmetic it can only be a Conservative gain of one of the two seats in Chellaston.',
  "local.derby.darley.2003-05-01: The gain in Darley does not say from whom. From Labour, we infer: no other party's seats fell.",
  "local.derby.2003-05-01: The source says no overall control; the BBC's later list of councils says Labour, which held 25 of 51 seats, one short of the 26 for a majority.",
  'local.derby.2003-05-01: 15,368 of the 58,972 votes (26%) come from Chellaston and Mickleover, where each voter has two votes.',
  'local.derby.2003-05-01: 15 independents stood in 13 wards, two in Chellaston and two in Sinfin. They had no joint manifesto and are grouped for arithmetic only.',
  'local.derby.2003-05-01: The source prints seat changes without a sign: Labour 2, Liberal Democrats 1 and Conservative 1; from the seats before and after, −2, +1 and +1.',
  'local.derby.2003-05-01: The source\'s "swing" figures (2, 1 and 1) only repeat its seat changes; they are not swings.',
  'local.derby.mickleover.2003-05-01: Mickleover fills two seats: its heading "Mickleover" does not say so, its heading "Mickleover (2)" does.',
  'local.derby.2003-05-01: Not recorded for any ward: turnout, the electorate, ballot papers issued, spoilt papers or who was elected. The winners are derived: those with the most votes.',
  'local.derby.2003-05-01: The source prints the name "2003 Derby Council election"; the council is Derby City Council.',
  'local.derby.2003-05-01: The source prints the type "Parliamentary"; it is a local election.',
  'local.derby.2003-05-01: The source numbers its parties 1, 2, 4 and 5; there is no 3.',
];
