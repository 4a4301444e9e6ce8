import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wardsOnList } from '../../../../scripts/import/councillors/ward-on-list.ts';

const WARDS = ['Abbey', 'Old Town', 'Bisley & Painswick', "St Mary's", 'Langney', 'Mancot', 'Prestatyn: Central Ward'];

describe("A ward's name on a list of councillors", () => {
  it.each([
    ['Bisley and Painswick', 'Bisley & Painswick'],
    ['St. Marys', "St Mary's"],
    ['Abbey Ward', 'Abbey'],
    ['Langney division', 'Langney'],
    ['Prestatyn Central', 'Prestatyn: Central Ward'],
    ['Stroud: Bisley and Painswick', 'Bisley & Painswick'],
    ['Mancot / Mancot', 'Mancot'],
    ['Mancot Uchaf / Mancot', 'Mancot'],
  ])('%s is %s in the results', (printed, ward) => {
    expect(wardsOnList([printed], WARDS).get(printed)).toBe(ward);
  });

  it("may start with the district's name, if several wards on the list do", () => {
    const printed = ['Hampden Abbey', 'Hampden Langney', 'Hampden Old Town'];
    expect([...wardsOnList(printed, WARDS).values()]).toEqual(['Abbey', 'Langney', 'Old Town']);
    expect(wardsOnList(printed.slice(1), WARDS).size).toBe(0);
  });

  it('is not one that the list also has by its plain name', () => {
    const printed = ['Hampden Abbey', 'Hampden Langney', 'Hampden Old Town', 'Abbey'];
    expect(wardsOnList(printed, WARDS).get('Hampden Abbey')).toBeUndefined();
  });

  it('is always one of the wards, and a name that the results have is that ward', () => {
    const name = fc.stringMatching(/^[A-C](?: [A-C]){0,2}$/);
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), fc.array(name, { maxLength: 8 }), (printed, known) => {
        const wards = wardsOnList(printed, known);
        for (const [on, ward] of wards) expect([printed.includes(on), known.includes(ward)]).toEqual([true, true]);
        for (const on of printed) if (known.includes(on)) expect(wards.get(on)).toBe(on);
      }),
    );
  });
});
