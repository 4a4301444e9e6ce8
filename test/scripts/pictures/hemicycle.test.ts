import { describe, expect, it } from 'vitest';
import { type Format, LIGHT_REPLY, PREVIEW, REPLY } from '../../../scripts/pictures/frame.ts';
import { Hemicycle } from '../../../scripts/pictures/hemicycle.tsx';
import type { Scene } from '../../../scripts/pictures/scene.ts';
import type { Moment } from '../../../scripts/pictures/seat-holders.ts';
import { councilSeats } from '../../../src/results/council-seats.ts';
import { at } from '../../support/elections.ts';
import { list, withList } from '../../support/holders.ts';
import { poll } from '../../support/polls.ts';
import { expectContrast } from './expect-contrast.ts';
import { expectLegible } from './expect-legible.ts';
import { councilWith, derby2003, GROUPS } from './made-up-scenes.ts';
import { seatsIn, wordsIn } from './measured-svg.ts';

const derby = derby2003();

function drawn(scene: Scene, moment: Moment = 'after', format: Format = REPLY): string {
  const seats = councilSeats(scene.election, scene.council);
  if (!seats) throw new Error('The council has no seats recorded.');
  return String(Hemicycle({ seats, moment, scene, format }));
}

function sizes(): number[] {
  return Array.from({ length: 200 }, (_, index) => index + 1);
}

describe('A hemicycle', () => {
  it('has a disc for every seat and no overlaps, for one party with 1 to 200 seats', () => {
    for (const seats of sizes()) {
      const svg = drawn(councilWith(seats, 1));
      expect(seatsIn(svg)).toHaveLength(seats);
      expectLegible(svg);
    }
  });

  it('has room for ten groups in its legend, for 1 to 200 seats', () => {
    for (const seats of sizes()) {
      const svg = drawn(councilWith(seats, GROUPS.length));
      expect(seatsIn(svg)).toHaveLength(seats);
      expectLegible(svg);
    }
  });

  it.each([LIGHT_REPLY, PREVIEW])('is legible in every format: %o', (format) => {
    for (const seats of [1, 9, 51, 100, 200]) {
      const svg = drawn(councilWith(seats, GROUPS.length), 'after', format);
      expect(seatsIn(svg)).toHaveLength(seats);
      expectLegible(svg);
      expectContrast(svg);
    }
  });

  it('names its council, day, control, number of seats and majority', () => {
    expect(wordsIn(drawn(derby))).toEqual(
      expect.arrayContaining([
        'Derby City Council',
        'After the election of 1 May 2003',
        'No overall control',
        '51 seats',
        '26 for a majority',
        'Wikipedia, CC BY-SA 4.0',
        'Returning Officer',
      ]),
    );
  });

  it('can show the seats before the poll', () => {
    const words = wordsIn(drawn(derby, 'before'));
    expect(words).toEqual(expect.arrayContaining(['Before the election of 1 May 2003', 'Labour control', '27', '11']));
  });

  it('lists each party and its seats next to its colour, the largest first', () => {
    const words = wordsIn(drawn(derby));
    const legend = ['25', 'Labour', '13', 'Liberal Democrats', '12', 'Conservative', '1', 'Independent'];
    expect(words.filter((word) => legend.includes(word))).toEqual(legend);
  });

  it('omits a group that has no seats at that moment from the legend', () => {
    const scene = councilWith(9, 2);
    at(scene.election.composition ?? [], 1).seats_after = 0;
    expect(wordsIn(drawn(scene))).not.toContain('Conservative');
  });

  it('distinguishes two groups of one colour by their discs', () => {
    const scene = councilWith(9, 1);
    scene.election.composition = [
      { party_id: null, party_name: 'Save Our Library', seats_before: 5, seats_after: 5 },
      { party_id: null, party_name: 'Residents', seats_before: 4, seats_after: 4 },
    ];
    const forms = new Set(
      drawn(scene)
        .match(/<circle class="disc"[^>]*fill="[^"]*"/g)
        ?.map((disc) => disc.slice(-8)),
    );
    expect(forms.size).toBe(2);
  });

  it.each([REPLY, LIGHT_REPLY])(
    'has every party in its own colour, also if its colour needs an outline: %o',
    (format) => {
      const scene = councilWith(9, 1);
      scene.election.composition = ['PP52 Conservative', 'PP7931 Reform UK', 'PP11471 Reform Derby', 'PP85 UKIP'].map(
        (named) => {
          const [party_id = '', ...name] = named.split(' ');
          return { party_id, party_name: name.join(' '), seats_before: 2, seats_after: 2 };
        },
      );
      const svg = drawn(scene, 'after', format);
      for (const colour of ['#0087DC', '#12B6CF', '#3F8FA8', '#70147A']) {
        expect(svg).toMatch(new RegExp(`<circle [^>]*(?:fill|stroke)="${colour}"`));
      }
    },
  );

  it('says if its seats are derived from a list of councillors, and credits that', () => {
    const scene = councilWith(9, 2);
    Object.assign(scene.election, withList(list('Lab 8 8'), [poll(1, 'Ann Lab 1')]));
    const words = wordsIn(drawn(scene));
    expect(words).toContain('After 3 May 2007 · on the day (derived)');
    expect(words.join(' ')).toContain('Open Council Data UK');
  });

  it('draws vacant seats, and seats that no source accounts for, as their own', () => {
    const scene = councilWith(9, 2);
    Object.assign(scene.election, withList(list('Lab 7 7'), [poll(1, 'Ann Lab 1')]));
    expect(wordsIn(drawn(scene))).toEqual(expect.arrayContaining(['Vacant', '1', '5 for a majority']));
    const composition = [{ party_id: 'PP53', party_name: 'Labour Party', seats_before: 9, seats_after: 7 }];
    const partial = { ...scene, election: { ...scene.election, composition } };
    expect(wordsIn(drawn(partial))).toEqual(expect.arrayContaining(['Not recorded', '2', '5 for a majority']));
  });

  it('has room for a council with a very long name', () => {
    const scene = councilWith(76, 4);
    scene.council.name = 'Bournemouth, Christchurch and Poole Council';
    const svg = drawn(scene);
    expect(wordsIn(svg)).toContain(scene.council.name);
    expectLegible(svg);
    scene.council.name = `${scene.council.name} & ${scene.council.name}`;
    expectLegible(drawn(scene));
  });
});
