import { describe, expect, it } from 'vitest';
import { sameWard, sharesOn, wardHistory } from '../../src/results/ward-history.ts';
import { at, CO_OPERATIVE, candidate, LABOUR, testham } from '../support/elections.ts';
import { poll } from '../support/polls.ts';

const { election } = testham();
const inParts = { ...testham().council, polling_days: ['2006-05-04'] };
const in2003 = { ...election, election_date: '2003-05-01' };

describe('A ward through its elections', () => {
  const ward = poll(1, 'Ann Lab 2; Ben Con 1');
  const newer = { ...election, ballots: [ward] };
  const without = { ...election, ballots: [testham().stMarys] };
  const older = { ...in2003, ballots: [poll(1, 'Ann Lab 1; Ben Con 2')] };

  it('is sorted by date, and infers an outcome without a label from the last contest of the same seat', () => {
    const contests = wardHistory(ward, [newer, without, older], inParts);
    expect(contests.map((one) => [one.election.election_date, one.result.inferred?.seats[0]?.outcome ?? null])).toEqual(
      [
        ['2003-05-01', null],
        ['2007-05-03', 'gain'],
      ],
    );
    expect(contests.map(({ shares }) => shares.map(({ party }) => party.person_name).join())).toEqual([
      'Ben,Ann',
      'Ann,Ben',
    ]);
  });

  it('infers nothing if the source labels the ward', () => {
    const labelled = { ...ward, outcomes: at(election.ballots, 0).outcomes };
    const contests = wardHistory(labelled, [{ ...election, ballots: [labelled] }, older], inParts);
    expect(contests.map(({ result }) => result.inferred)).toEqual([null, null]);
  });
});

describe('The shares of a ward', () => {
  it('list each party once, under its first candidate', () => {
    const shares = sharesOn(poll(2, 'Ben Con 3; Ann Lab 6; Abe Lab 5'));
    expect(shares.map(({ party, share }) => [party.person_name, share?.votes])).toEqual([
      ['Ann', 11],
      ['Ben', 3],
    ]);
  });

  it('are sorted by size', () => {
    const parties = (line: string) =>
      sharesOn(poll(1, line))
        .map(({ party }) => party.party_name.slice(0, 3))
        .join();
    expect(parties('Ann Lab 1; Ben Con 3; Cat LD 2')).toBe('Con,Lib,Lab');
    expect(parties('Ann Lab 3; Ben Con 2; Cat LD 1')).toBe('Lab,Con,Lib');
  });

  it('name a party as its first candidate on the ballot does', () => {
    const ballot = poll(1, 'Ann Lab 1');
    ballot.candidates = [candidate('Person 0', CO_OPERATIVE, 9), candidate('Person 1', LABOUR, 8)];
    expect(sharesOn(ballot).map(({ party }) => party.party_name)).toEqual(['Labour and Co-operative Party']);
  });
});

describe('The same ward at another election', () => {
  const { election: other, millHill, stMarys } = testham();
  const renamed = { ...millHill, post_label: 'Mill Hill and Dale' };

  it('is found by its code, whatever it is called', () => expect(sameWard(renamed, other)).toBe(millHill));
  it('is found by its name if the code differs', () => {
    expect(sameWard({ ...millHill, gss: 'E05000001' }, other)).toBe(millHill);
  });
  it('is null if no ward has its code or its name', () => {
    expect(sameWard({ ...renamed, gss: 'E05000001' }, other)).toBeNull();
    expect(sameWard({ ...renamed, gss: null }, other)).toBeNull();
  });
  it('is never a by-election', () => {
    expect(sameWard(stMarys, { ...other, ballots: [{ ...stMarys, by_election: true }] })).toBeNull();
  });
});
