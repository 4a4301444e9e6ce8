import { describe, expect, it } from 'vitest';
import parties from '../../../data/parties.json' with { type: 'json' };
import { CARD, contrast, FAINT, inkOn, MUTED, outlineOf, TEXT } from '../../../scripts/pictures/palette.ts';

describe('The palette', () => {
  it('keeps all text readable on the card', () => {
    for (const colour of [TEXT, MUTED, FAINT]) expect(contrast(colour, CARD)).toBeGreaterThan(4.5);
  });

  it('shows every party on the card, by its colour or by an outline', () => {
    for (const { colour } of [...parties.parties, { colour: '#000000' }]) {
      expect(contrast(outlineOf(colour) ?? colour, CARD)).toBeGreaterThan(3);
    }
    expect(outlineOf('#70147A')).not.toBeNull();
    expect(outlineOf('#FAA61A')).toBeNull();
  });

  it('draws ticks that stand out from every party colour', () => {
    for (const { colour } of parties.parties) expect(contrast(inkOn(colour), colour)).toBeGreaterThan(4);
  });
});
