import { describe, expect, it } from 'vitest';
import { LIGHT_REPLY, PREVIEW, REPLY } from '../../../scripts/pictures/frame.ts';
import { PartyStrip } from '../../../scripts/pictures/party-strip.tsx';
import type { Scene } from '../../../scripts/pictures/scene.ts';
import type { Affiliation } from '../../../src/results/parties.ts';
import { partyResult } from '../../../src/results/party-result.ts';
import { dataset } from '../../support/dataset.ts';
import { INDEPENDENT, LABOUR, LIBERAL_DEMOCRATS, testham } from '../../support/elections.ts';
import { expectContrast } from './expect-contrast.ts';
import { expectLegible } from './expect-legible.ts';
import { derby2003 } from './made-up-scenes.ts';
import { wordsIn } from './measured-svg.ts';

const derby = derby2003();

function drawn(party: Affiliation, scene: Scene = derby, format = REPLY): string {
  return String(PartyStrip({ result: partyResult(party, scene.election, scene.council), scene, format }));
}

function withWards(wards: number): Scene {
  const { election, council, stMarys, millHill } = testham();
  election.ballots = Array.from({ length: wards }, (_, index) => ({
    ...(index % 5 === 4 ? millHill : stMarys),
    post_label: `${index % 3 === 0 ? 'Bower Ashton, Southville & St. Leonards-with-Gensing' : 'Ynys Môn'} ${index}`,
  }));
  return { election, council, parties: dataset.parties };
}

describe('The strip of a party', () => {
  it('has its share in every ward, the highest first', () => {
    const words = wordsIn(drawn(LABOUR));
    const shares = words.filter((word) => /^\d+\.\d%$/.test(word)).map(Number.parseFloat);
    expect(shares).toHaveLength(17);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(words).toEqual(expect.arrayContaining(['Sinfin', '53.7%', '7 of 19 seats won', '31.5% of all votes']));
  });

  it('ticks each seat the party won', () => {
    expect(drawn(LABOUR).split('class="tick"')).toHaveLength(7 + 1);
  });

  it('says in which wards the party had no candidate', () => {
    expect(wordsIn(drawn(INDEPENDENT)).join(' ')).toMatch(/No candidate: (\w+, ){3}\w+ /);
  });

  it('says in which wards votes are not recorded or the party was unopposed', () => {
    const { election, council, millHill, stMarys } = testham();
    for (const person of [...millHill.candidates, ...stMarys.candidates]) person.votes_cast = null;
    Object.assign(millHill, {
      cancelled_poll: true,
      cancellation_reason: 'uncontested',
      candidates: millHill.candidates.slice(0, 1),
    });
    const words = wordsIn(drawn(LABOUR, { election, council, parties: dataset.parties }));
    expect(words.indexOf('unopposed')).toBeGreaterThan(words.indexOf('30.0%'));
    expect(words.indexOf("Not recorded: St. Mary's")).toBeGreaterThan(words.indexOf('unopposed'));
    expect(words).toContain('Some votes not recorded');
  });

  it('says how many wards, and how many seats won there, it leaves out', () => {
    const words = wordsIn(drawn(LABOUR, withWards(100)));
    const shown = words.filter((word) => /^\d+\.\d%$/.test(word)).length;
    expect(words).toContainEqual(expect.stringMatching(new RegExp(`^and ${100 - shown} more wards`)));
  });

  it('is legible for 1 to 100 wards', () => {
    for (const wards of [1, 2, 17, 25, 26, 27, 60, 100]) {
      for (const party of [LABOUR, LIBERAL_DEMOCRATS])
        for (const format of [REPLY, LIGHT_REPLY, PREVIEW]) {
          const svg = drawn(party, withWards(wards), format);
          expectLegible(svg);
          expectContrast(svg);
        }
    }
  });
});
