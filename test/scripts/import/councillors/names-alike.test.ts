import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesAlike } from '../../../../scripts/import/councillors/names-alike.ts';

describe('People of one ward in two sources', () => {
  it.each([
    ['Swan C.J.', 'Carmel Swan'],
    ['Anthony Hogben', 'Cllr Tony Hogben MBE'],
    ['Barry Palmer', 'Palmer, Barry'],
    ['Gareth Caple', 'CAPLE. Gareth'],
    ['Jose Carrion', 'Carrion'],
    ['Peter May', 'Peter May - Member of Non-Aligned Group'],
    ['Vittori, D.', 'Deborah Vittori Garman'],
    ['Kathryn Grandon-White', 'Kathryn Grandon'],
  ])('are the same: %s and %s', (one, other) => {
    expect([...namesAlike([one], ['Zoe Zimmer', other])]).toEqual([[0, 1]]);
  });

  it.each<[string, string[], string[]]>([
    ['a surname that two of them have', ['Sue Sands'], ['Mike Sands', 'Mary Sands']],
    ['a surname that two on the other side have', ['Sue Sands', 'Mike Sands'], ['Tom Sands']],
    ['somebody whom a list has twice', ['Lubna Arshad'], ['Lubna Arshad', 'Lubna Arshad']],
    ['a first name', ['Sue Archer'], ['Sue Berg']],
    ['a short word', ['Ali de la Cruz'], ['Bo de Vries']],
  ])('are not known to be the same by %s', (_, ones, others) => {
    expect(namesAlike(ones, others).size).toBe(0);
  });

  it('are the same by first initial before they are by surname alone', () => {
    expect([...namesAlike(['Sands S.', 'Sands M.'], ['Mike Sands', 'Sue Sands'])]).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('are each one person on the other side, whichever side comes first', () => {
    const name = fc.stringMatching(/^(?:Ann|Bo|Cy) (?:Archer|Berg|Cole-Dyer|Dyer)$/);
    fc.assert(
      fc.property(fc.array(name, { maxLength: 5 }), fc.array(name, { maxLength: 5 }), (ones, others) => {
        const found = namesAlike(ones, others);
        expect(new Set(found.values()).size).toBe(found.size);
        const back = new Map([...namesAlike(others, ones)].map(([at, other]) => [other, at]));
        expect(new Map([...found].toSorted())).toEqual(new Map([...back].toSorted()));
      }),
    );
  });
});
