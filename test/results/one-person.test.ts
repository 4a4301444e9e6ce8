import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areLikelyOnePerson, fittingCandidacies } from '../../src/results/one-person.ts';

const of = (person_name: string, election: string, place = 'Headland, Lab') => {
  const [post_label = '', party = ''] = place.split(', ');
  return { person_name, election_id: `local.${election}`, post_label, party };
};

describe('Candidacies are likely to be one person’s', () => {
  it.each([
    ['the full name and initials', [of('Jonathan Pryor', 'mere.2018-05-03'), of('Pryor J.', 'mere.2022-05-05')], true],
    ['both ways to print initials', [of('Pryor, J.', 'mere.2024-05-02'), of('Pryor J.', 'mere.2022-05-05')], true],
    ['one name', [of('Jonathan Pryor', 'mere.2018-05-03'), of('jonathan pryor', 'mere.2022-05-05')], true],
    ['another council', [of('Jonathan Pryor', 'mere.2018-05-03'), of('Pryor J.', 'rothe.2022-05-05')], false],
    ['another ward', [of('Jonathan Pryor', 'mere.2018-05-03'), of('Pryor J.', 'mere.2022-05-05', 'Fen, Lab')], false],
    [
      'another party',
      [of('Jonathan Pryor', 'mere.2018-05-03'), of('Pryor J.', 'mere.2022-05-05', 'Headland, Con')],
      false,
    ],
    ['one ballot', [of('Jonathan Pryor', 'mere.2022-05-05'), of('Pryor J.', 'mere.2022-05-05')], false],
    [
      'two people whom the initials fit',
      [of('Jonathan Pryor', 'mere.2018-05-03'), of('Jane Pryor', 'mere.2016-05-05'), of('Pryor J.', 'mere.2022-05-05')],
      false,
    ],
  ])('with %s: %#', (_, candidacies, isOne) => {
    expect(areLikelyOnePerson(candidacies)).toBe(isOne);
    expect(areLikelyOnePerson(candidacies.toReversed())).toBe(isOne);
  });

  const names = fc.constantFrom('Jonathan Pryor', 'Jane Pryor', 'Pryor J.', 'Pryor, J.', 'Pryor J.A.', 'Ann Pryor');
  const elections = fc.constantFrom('mere.2016-05-05', 'mere.2018-05-03', 'mere.2022-05-05', 'rothe.2022-05-05');
  const places = fc.constantFrom('Headland, Lab', 'Headland, Con', 'Fen, Lab');
  const some = fc.array(
    fc.tuple(names, elections, places).map((parts) => of(...parts)),
    { minLength: 1, maxLength: 5 },
  );

  it('only if every part of them is, and never if two forenames differ', () => {
    fc.assert(
      fc.property(some, fc.nat(), (candidacies, at) => {
        if (!areLikelyOnePerson(candidacies)) return;
        expect(areLikelyOnePerson(candidacies.toSpliced(at % candidacies.length, 1))).toBe(true);
        const forenames = candidacies.flatMap(({ person_name }) => /^(\w+) Pryor$/.exec(person_name)?.[1] ?? []);
        expect(new Set(forenames).size).toBeLessThan(2);
        expect(new Set(candidacies.map(({ election_id }) => election_id)).size).toBe(candidacies.length);
      }),
    );
  });

  it('and those that fit each other are the same, whichever of them is first', () => {
    fc.assert(
      fc.property(some, (candidacies) => {
        const [own, ...others] = candidacies;
        if (!own) return;
        const fitting = fittingCandidacies(own, others);
        for (const one of fitting) {
          const rest = candidacies.filter((other) => other !== one);
          expect(new Set(fittingCandidacies(one, rest))).toEqual(new Set(fitting));
        }
      }),
    );
  });
});
