import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partyKey } from '../../src/results/parties.ts';
import { wardChange } from '../../src/results/ward-change.ts';
import { CO_OPERATIVE, candidate, LABOUR, testham } from '../support/elections.ts';
import { poll } from '../support/polls.ts';

const { election } = testham();
const before = poll(1, 'Ann Lab 600; Ben Con 400');

describe('The change of shares in a ward', () => {
  it('compares two ballots, including parties that are only on one', () => {
    const earlier = { election, ballot: poll(1, 'Ann Lab 5; Eve LD 5') };
    const change = wardChange(poll(1, 'Ann Lab 6; Ben Con 4'), earlier);
    expect(change).toMatchObject({ since: election, reason: null });
    expect(
      change.parties.map(({ party, now, before }) => [party.party_name, now?.votes ?? null, before?.votes ?? null]),
    ).toEqual([
      ['Labour Party', 6, 5],
      ['Conservative Party', 4, null],
      ['Liberal Democrats', null, 5],
    ]);
  });

  it('names the parties that a source may have printed alike', () => {
    const [ref, reformUk, reformDerby] = [
      { party_id: null, party_name: 'REF' },
      { party_id: 'PP7931', party_name: 'Reform UK' },
      { party_id: 'PP11471', party_name: 'Reform Derby' },
    ].map((party) => ({ ...before, candidates: [candidate('Ann', LABOUR, 9), candidate('Kit', party, 5)] }));
    if (!ref || !reformUk || !reformDerby) throw new Error('three ballots');
    const doubts = (council: string, now: typeof before, then: typeof before) =>
      wardChange(now, { ballot: then, election: { ...election, council } }).parties.map(({ party, mayBe }) =>
        [party, ...mayBe].map(({ party_name }) => party_name).join(' = '),
      );
    const labour = 'Labour Party';
    expect(doubts('derby', reformUk, reformDerby)).toEqual([
      labour,
      'Reform UK = Reform Derby',
      'Reform Derby = Reform UK',
    ]);
    expect(doubts('derby', reformUk, ref)).toEqual([labour, 'Reform UK = REF', 'REF = Reform UK']);
    expect(doubts('derby', ref, ref)).toEqual([labour, 'REF = Reform UK = Reform Derby']);
    expect(doubts('derby', ref, before)).toEqual([labour, 'REF', 'Conservative Party']);
    expect(doubts('derby', reformUk, reformUk)).toEqual([labour, 'Reform UK']);
    const both = { ...reformUk, candidates: [...reformUk.candidates, ...reformDerby.candidates.slice(1)] };
    expect(doubts('derby', reformUk, both)).toEqual([labour, 'Reform UK', 'Reform Derby = Reform UK']);
    expect(doubts('testham', reformUk, reformDerby)).toEqual([labour, 'Reform UK', 'Reform Derby']);
  });

  it('has every party on either ballot once, whatever they are called', () => {
    const parties = [
      LABOUR,
      CO_OPERATIVE,
      { party_id: null, party_name: 'REF' },
      { party_id: 'PP7931', party_name: 'Reform UK' },
      { party_id: 'PP11471', party_name: 'Reform Derby' },
      { party_id: 'ynmp-party:2', party_name: 'Independent' },
      { party_id: null, party_name: 'Link' },
    ];
    const stood = fc.array(fc.constantFrom(...parties), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(stood, stood, fc.constantFrom('derby', 'testham'), (later, earlier, council) => {
        const [now, then] = [later, earlier].map((all) => ({
          ...before,
          candidates: all.map((party, index) => candidate(`Person ${index}`, party, 9 - index)),
        })) as [typeof before, typeof before];
        const change = wardChange(now, { ballot: then, election: { ...election, council } });
        const expected = new Set([...later, ...earlier].map(partyKey));
        expect(change.parties.map(({ party }) => partyKey(party)).toSorted()).toEqual([...expected].toSorted());
      }),
    );
  });

  it('is empty if the ballots cannot be compared', () => {
    const change = wardChange(poll(1, 'Ann Lab 6'), { election, ballot: poll(2, 'Ann Lab 6') });
    expect(change).toMatchObject({ reason: '2 seats were contested, then 1', parties: [] });
  });

  it.each([
    ['Ann Lab ? ✓; Ben Con ?', before],
    ['Ann Lab 600; Ben Con ?', before],
  ])('is empty if either ballot has a vote that is not recorded: %s', (line, earlier) => {
    const now = poll(1, line);
    const reason = 'not all votes are recorded';
    expect(wardChange(now, { ballot: earlier, election })).toMatchObject({ reason, parties: [] });
    expect(wardChange(earlier, { ballot: now, election })).toMatchObject({ reason, parties: [] });
  });

  it('names a party as the later ballot does', () => {
    const coOperative = { ...before, candidates: [candidate('Person 0', CO_OPERATIVE, 9)] };
    const labour = { ...before, candidates: [candidate('Person 0', LABOUR, 9)] };
    const change = wardChange(coOperative, { election, ballot: labour });
    expect(change.parties.map(({ party, now, before }) => [party.party_name, now?.votes, before?.votes])).toEqual([
      ['Labour and Co-operative Party', 9, 9],
    ]);
  });
});
