import { describe, expect, it } from 'vitest';
import parties from '../../../data/parties.json' with { type: 'json' };
import { contrast, DARK, inkOn, LIGHT, outlineOf } from '../../../scripts/pictures/palette.ts';

const COLOURS = parties.parties.flatMap(({ colour }) => colour ?? []);

describe.each([
  ['dark', DARK],
  ['light', LIGHT],
])('The %s palette', (_, palette) => {
  it('keeps all text readable on the card', () => {
    for (const colour of [palette.text, palette.muted, palette.faint])
      expect(contrast(colour, palette.card)).toBeGreaterThan(4.5);
  });

  it('shows every party on the card, by its colour or by an outline', () => {
    for (const colour of [...COLOURS, '#000000', '#ffffff']) {
      expect(contrast(outlineOf(colour, palette) ?? colour, palette.card)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('A palette', () => {
  it('outlines only the colours that do not stand out from its card', () => {
    expect([outlineOf('#70147A', DARK), outlineOf('#70147A', LIGHT)]).toEqual([DARK.faint, null]);
    expect([outlineOf('#FAA61A', DARK), outlineOf('#FAA61A', LIGHT)]).toEqual([null, LIGHT.faint]);
  });

  it('draws ticks that stand out from every party colour', () => {
    for (const colour of COLOURS) expect(contrast(inkOn(colour), colour)).toBeGreaterThan(4);
  });
});
