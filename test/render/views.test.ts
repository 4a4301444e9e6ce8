import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  candidateView,
  commandOf,
  compareView,
  councilView,
  historyView,
  menuView,
  nightView,
  partyView,
  settingsView,
  type ViewCodec,
  wardsView,
  wardView,
} from '../../src/render/views.ts';
import { ballotRef, partyRef, personRef, wardRef } from '../../src/results/ids.ts';
import { WARD_ORDERS } from '../../src/results/ward-orders.ts';
import { INDEPENDENT, LABOUR } from '../support/elections.ts';
import { poll } from '../support/polls.ts';
import { ballotIn, derby } from './derby.ts';

const derby2003 = derby(2003);
const darley = ballotIn('Darley', derby2003);
const DERBY = 'E06000015.2003-05-01';
const election = derby2003.ref;
const ward = wardRef(darley);

const reference = fc.stringMatching(/^[a-zA-Z0-9.:-]{1,20}$/);
const page = fc.option(fc.integer({ min: 1 }));
/** Each codec with the parameters that it takes. */
const CODECS: [ViewCodec<unknown>, fc.Arbitrary<object>][] = [
  codec(wardView, fc.record({ election: reference, ward: reference, page })),
  codec(councilView, fc.record({ election: reference, page })),
  codec(partyView, fc.record({ election: reference, party: reference, page })),
  codec(candidateView, fc.record({ election: reference, person: reference })),
  codec(
    wardsView,
    fc.record({
      election: reference,
      order: fc.constantFrom(...WARD_ORDERS),
      party: fc.option(reference.filter((text) => text !== 'all')),
      page,
    }),
  ),
  codec(historyView, fc.record({ election: reference, ward: reference })),
  codec(
    compareView,
    fc.record({ election: reference, ballot: reference, otherElection: reference, otherBallot: reference }),
  ),
  codec(
    settingsView,
    fc.record({ action: fc.constantFrom('forget' as const, 'save' as const), home: fc.option(reference) }),
  ),
  codec(menuView, fc.record({ name: reference })),
];

function codec<Params extends object>(
  view: ViewCodec<Params>,
  params: fc.Arbitrary<Params>,
): [ViewCodec<unknown>, fc.Arbitrary<object>] {
  return [view as unknown as ViewCodec<unknown>, params];
}

describe('A view', () => {
  it.each(CODECS)('$command decodes to the parameters it was encoded from', (view, params) => {
    fc.assert(
      fc.property(params, (made) => {
        const text = view.encode(made);
        expect(view.decode(text)).toEqual(made);
        expect(commandOf(text)).toBe(view.command);
      }),
    );
  });

  it.each(CODECS)('$command decodes no text of another command', (view) => {
    fc.assert(
      fc.property(fc.string(), fc.array(reference), (command, args) => {
        fc.pre(command.split('|', 1)[0] !== view.command);
        expect(view.decode([command, ...args].join('|'))).toBeNull();
      }),
    );
  });

  it.each<[string, string, string]>([
    ['a ward', wardView.encode({ election, ward }), `ward|${DERBY}|darley`],
    ['a ward with a page of its menu', wardView.encode({ election, ward, page: 2 }), `ward|${DERBY}|darley|2`],
    ['a ward through the years', historyView.encode({ election, ward }), `history|${DERBY}|darley`],
    ['a council', councilView.encode({ election }), `council|${DERBY}`],
    ['a council with a page of its menu', councilView.encode({ election, page: 3 }), `council|${DERBY}|3`],
    ['a party', partyView.encode({ election, party: partyRef(INDEPENDENT) }), `party|${DERBY}|ynmp-party:2`],
    ['a page of a party', partyView.encode({ election, party: partyRef(LABOUR), page: 2 }), `party|${DERBY}|PP53|2`],
    [
      'all wards',
      wardsView.encode({ election, order: 'closest', party: null, page: 1 }),
      `wards|${DERBY}|closest|all|1`,
    ],
    [
      'the wards that a party won',
      wardsView.encode({ election, order: 'votes', party: partyRef(LABOUR), page: 2 }),
      `wards|${DERBY}|votes|PP53|2`,
    ],
    ['a count', nightView.encode({ council: 'E06000015' }), 'night|E06000015'],
    ['a count with another page of its menu', nightView.encode({ council: 'E06000015', page: 2 }), 'night|E06000015|2'],
    ['a menu', menuView.encode({ name: 'wards' }), 'menu|wards'],
    ['the deletion of settings', settingsView.encode({ action: 'forget' }), 'settings|forget'],
  ])('of %s keeps its text, because old messages contain it', (_, text, expected) => expect(text).toBe(expected));

  it('of two ballots names each with its own election', () => {
    const later = derby(2022);
    const [ballot, otherBallot] = [darley, ballotIn('Darley', later)].map(ballotRef);
    const text = compareView.encode({
      election,
      ballot: ballot ?? '',
      otherElection: later.ref,
      otherBallot: otherBallot ?? '',
    });
    expect(text).toBe(`compare|${DERBY}|${ballot}|E06000015.2022-05-05|${otherBallot}`);
    expect(ballot).not.toBe(otherBallot);
  });

  it('of one person is not the view of a namesake', () => {
    const ballot = poll(1, 'Ann Lab 3; Ann Con 2; Ben LD 1');
    const texts = ballot.candidates.map((person) =>
      candidateView.encode({ election, person: personRef(person, ballot) }),
    );
    expect(texts).toEqual(texts.map(() => expect.stringMatching(/^candidate\|E06000015\.2003-05-01\|[0-9a-z]+$/)));
    expect(new Set(texts).size).toBe(3);
  });
});

describe('A text in an old message', () => {
  it.each<[{ decode(text: string): unknown }, string, object]>([
    [wardView, `ward|${DERBY}|darley`, { election: DERBY, ward: 'darley', page: null }],
    [wardView, `ward|${DERBY}|darley|2`, { election: DERBY, ward: 'darley', page: 2 }],
    [historyView, `history|${DERBY}|darley`, { election: DERBY, ward: 'darley' }],
    [councilView, `council|${DERBY}`, { election: DERBY, page: null }],
    [councilView, `council|${DERBY}|3`, { election: DERBY, page: 3 }],
    [partyView, `party|${DERBY}|ynmp-party:2`, { election: DERBY, party: 'ynmp-party:2', page: null }],
    [partyView, `party|${DERBY}|PP53|2`, { election: DERBY, party: 'PP53', page: 2 }],
    [candidateView, `candidate|${DERBY}|1a2b3c`, { election: DERBY, person: '1a2b3c' }],
    [wardsView, `wards|${DERBY}|closest|all|1`, { election: DERBY, order: 'closest', party: null, page: 1 }],
    [wardsView, `wards|${DERBY}|votes|PP53|2`, { election: DERBY, order: 'votes', party: 'PP53', page: 2 }],
    [
      compareView,
      `compare|${DERBY}|1a|E06000015.2022-05-05|2b`,
      { election: DERBY, ballot: '1a', otherElection: 'E06000015.2022-05-05', otherBallot: '2b' },
    ],
    [settingsView, 'settings|forget', { action: 'forget', home: null }],
    [settingsView, `settings|save|${DERBY}`, { action: 'save', home: DERBY }],
    [menuView, 'menu|years', { name: 'years' }],
  ])('still decodes: %# %s', (view, text, params) => expect(view.decode(text)).toEqual(params));
});

describe('A text that is not a view', () => {
  it.each<[{ decode(text: string): unknown }, string]>([
    [wardView, ''],
    [wardView, 'x'],
    [wardView, 'ward'],
    [wardView, `ward|${DERBY}`],
    [wardView, `wards|${DERBY}|darley`],
    [wardView, `Ward|${DERBY}|darley`],
    [councilView, 'council'],
    [partyView, `party|${DERBY}`],
    [candidateView, `candidate|${DERBY}`],
    [historyView, `history|${DERBY}`],
    [wardsView, `wards|${DERBY}`],
    [wardsView, `wards|${DERBY}|closest`],
    [wardsView, `wards|${DERBY}|loudest|all|1`],
    [compareView, `compare|${DERBY}|1a|${DERBY}`],
    [nightView, 'night'],
    [settingsView, 'settings'],
    [settingsView, 'settings|remember'],
    [menuView, 'menu'],
    [menuView, '__proto__|a'],
  ])('decodes to null: %# %s', (view, text) => expect(view.decode(text)).toBeNull());
});

describe('The page of a view', () => {
  it.each([
    ['1', 1],
    ['999', 999],
    ['1e9', 1_000_000_000],
    ['0', null],
    ['-1', null],
    ['1.5', null],
    ['x', null],
    ['', null],
    ['Infinity', null],
    ['9007199254740992', null],
  ])('%j is read as %s', (text, number) => {
    expect(councilView.decode(`council|${DERBY}|${text}`)).toEqual({ election: DERBY, page: number });
    expect(wardsView.decode(`wards|${DERBY}|name|all|${text}`)).toMatchObject({ page: number });
  });

  it('is left out if it is null or absent', () => {
    expect([councilView.encode({ election, page: null }), councilView.encode({ election })]).toEqual([
      `council|${DERBY}`,
      `council|${DERBY}`,
    ]);
  });
});
