import type { APIEmbed } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../../src/render/night/notices.ts';
import type { Happening, NightEvent } from '../../../src/results/night/journal.ts';
import type { Manifest } from '../../../src/results/night/manifest.ts';
import type { Ballot } from '../../../src/results/schema.ts';
import { declarationOf, journalOf, manifestOf } from '../../results/night/nights.ts';
import { LABOUR } from '../../support/elections.ts';
import { brokenLimits } from '../../support/limits.ts';
import {
  corrects,
  declares,
  disputes,
  double,
  manifest,
  night,
  of,
  other,
  PARTIES,
  SOURCE,
  single,
  withdraws,
} from './testham-night.ts';

function last(happenings: readonly Happening[], of = manifest) {
  const journal = journalOf(happenings);
  const [notice] = noticesOf(of, journal, journal.length);
  if (!notice) throw new Error('no notice');
  return notice;
}
const words = ({ title, description, footer }: APIEmbed) => [title, description, footer?.text].join('\n');

describe('A declaration', () => {
  it('is announced with each candidate, the majority, who published it and the running score', () => {
    expect(last([declares(single, [300, 650, 50])]).embed).toEqual({
      author: { name: 'Testham Borough Council, 3 May 2007' },
      title: 'Ward 1 declared: Liberal Democrat gain from Labour',
      color: 0xfaa61a,
      description: [
        '🟧 **1B** LD **650** · 65.0% ✓',
        '🟥 1A Lab **300** · 30.0%',
        '⬜ 1C Ind **50** · 5.0%',
        '',
        '**Majority 350** (35.0 points) · 1,000 votes',
        'Published by Testham Borough Council · [source](https://testham.example/results)',
        '**1 of 3 declared** · Con 4, Lab 3, LD 1 of 11 seats',
      ].join('\n'),
      footer: {
        text: 'Declared: votes. Derived: winner, shares, majority, gain, seats. Compared with: the council’s list of April 2007',
      },
      timestamp: '2007-05-03T22:00:00.000Z',
    });
  });

  it.each<[title: string, happening: Happening, of?: Manifest]>([
    ['Ward 2 declared: Conservative hold', declares(other, [5, 4])],
    ['Ward 3 declared: two Labour holds', declares(double, [9, 8, 2, 1])],
    ['Ward 3 declared: Labour hold and Conservative gain from Labour', declares(double, [9, 1, 8, 2])],
    ['Ward 3 declared: two Conservative gains from Labour', declares(double, [2, 1, 9, 8])],
    ['Ward 1 declared: 1C (Independent) elected', declares(single, [1, 2, 3]), night({ baseline: null })],
    ['Ward 3 declared: 3A and 3B (Labour) elected', declares(double, [9, 8, 2, 1]), night({ baseline: null })],
  ])('is called "%s"', (title, happening, of = manifest) => {
    const { embed } = last([happening], of);
    expect(embed.title).toBe(title);
    expect(words(embed).includes('Compared with')).toBe(of.baseline !== null);
  });

  it('has ballot papers only if they were declared', () => {
    const papers = { turnout_reported: 1010, spoilt_ballots: 10 };
    expect(words(last([declares(single, [300, 650, 50], papers)]).embed)).toContain('1,010 ballot papers issued');
    expect(words(last([declares(single, [300, 650, 50])]).embed)).not.toMatch(/papers|not recorded/);
  });

  it('decided by lot says so', () => {
    const drawn = declares(single, [400, 400, 50], { tied_vote_winners: ['1A'] });
    const { description = '', title } = last([drawn]).embed;
    expect(title).toBe('Ward 1 declared: Labour hold');
    expect(description).toContain('**1A** Lab **400** · 47.1% ✓');
    expect(description).toContain('No majority: level on votes, decided by lot');
  });

  it('replaces the status of its ward', () => {
    const recount: Happening = { kind: 'status', ...of(single), status: 'recount' };
    expect(last([recount, declares(single, [3, 2, 1])])).toMatchObject({ supersedes: [1], edits: [] });
  });
});

describe('A correction', () => {
  const notice = last([declares(single, [630, 600, 50]), corrects(single, [360, 600, 50], 1)]);

  it('says what we mistyped and what that changes', () => {
    expect(notice.embed.title).toBe('Correction: we mistyped Ward 1');
    expect(notice.embed.description?.split('\n').slice(0, 4)).toEqual([
      '1A: **360**, not 630',
      'Elected: **1B**, not 1A',
      '',
      '**Liberal Democrat gain from Labour**',
    ]);
    expect(notice.embed.description).toContain('Con 4, Lab 3, LD 1 of 11 seats');
  });

  it('replaces and edits the declaration, which then has no score', () => {
    expect(notice.supersedes).toEqual([1]);
    expect(notice.edits.map(({ seq }) => seq)).toEqual([1]);
    const [{ embed } = notice] = notice.edits;
    expect(embed.title).toBe('Ward 1 declared: Liberal Democrat gain from Labour');
    expect(embed.description).toContain('Corrected at 23:01: we had mistyped this ward.');
    expect(embed.description).toContain('1A Lab **360**');
    expect(words(embed)).not.toMatch(/630|of 11 seats/);
    expect(embed.timestamp).toBe('2007-05-03T22:00:00.000Z');
  });

  it('edits the earlier correction too', () => {
    const again = last([declares(single, [1, 2, 3]), corrects(single, [1, 3, 3], 1), corrects(single, [1, 4, 3], 2)]);
    expect(again.supersedes).toEqual([1, 2]);
    expect(again.edits.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(again.embed.description).toContain('1B: **4**, not 3');
  });
});

describe('A withdrawal', () => {
  const notice = last([declares(single, [630, 600, 50]), withdraws]);

  it('says that the ward had not been declared, and takes it out of the score', () => {
    expect(notice.embed.title).toBe('Ward 1 had not been declared');
    expect(notice.embed.description).toContain('Reason given: We misheard.');
    expect(notice.embed.description).toContain('**0 of 3 declared** · Con 4, Lab 3 of 11 seats');
  });

  it('replaces the declaration, and takes its figures out of its message', () => {
    expect(notice.supersedes).toEqual([1]);
    expect(notice.edits.map(({ seq }) => seq)).toEqual([1]);
    expect(notice.edits[0]?.embed.title).toBe('Ward 1 had not been declared');
    expect(JSON.stringify(notice.edits)).not.toMatch(/630|600|Labour/);
  });
});

describe('A dispute', () => {
  const notice = last([declares(single, [630, 600, 50]), declares(other, [2, 1]), disputes]);

  it('says that the declaration is valid, and shows no figures', () => {
    expect(notice.embed.title).toBe('Ward 1: the declaration is disputed');
    expect(notice.embed.description).toContain('Reason given: A bundle was counted twice.');
    expect(notice.embed.description).toContain('valid unless an election court decides otherwise');
    expect(words(notice.embed)).not.toMatch(/630|of 11 seats/);
    expect(notice.supersedes).toEqual([]);
  });

  it('adds to the declaration’s message, and leaves the rest of it as it was', () => {
    const [before] = noticesOf(manifest, journalOf([declares(single, [630, 600, 50])]));
    const [edit] = notice.edits;
    expect(edit?.seq).toBe(1);
    const added = '⚠ Disputed at 23:02: A bundle was counted twice.';
    const lines = edit?.embed.description?.split('\n') ?? [];
    expect(lines).toContain(added);
    expect(lines.filter((line) => line !== added).join('\n')).toBe(before?.embed.description);
  });

  it('of a correction adds to the correction’s message', () => {
    const of = last([declares(single, [630, 600, 50]), corrects(single, [360, 600, 50], 1), disputes]);
    expect(of.edits.map(({ seq, embed }) => [seq, embed.title])).toEqual([[2, 'Correction: we mistyped Ward 1']]);
  });
});

describe('A status', () => {
  it.each([
    ['recount', 'Ward 1: recount'],
    ['postponed', 'Ward 1: poll postponed'],
    ['awaiting', 'Ward 1: awaiting declaration'],
  ] as const)('of %s is the word only', (status, title) => {
    const { embed } = last([{ kind: 'status', ...of(single), status }]);
    expect(embed.title).toBe(title);
    expect(embed.description?.replace(/\[source\].*/, '')).not.toMatch(/\d/);
  });
});

describe('Control', () => {
  const called: Happening = { kind: 'control', call: { kind: 'no overall control' } };

  it.each<[title: string, happening: Happening]>([
    ['No overall control is certain: no party can reach 6 of 11 seats', called],
    ['Conservative control is certain: 5 of 11 seats', { kind: 'control', call: { kind: 'party', party: 'PP52' } }],
  ])('is called "%s"', (title, happening) => {
    const { embed } = last([declares(other, [2, 1]), happening]);
    expect(embed.title).toBe(title);
    expect(embed.description).toContain('2 wards to come cannot change that.');
  });

  it('that is called again after all replaces the withdrawal of the call', () => {
    const notice = last([called, { kind: 'control', call: null }, called]);
    expect(notice).toMatchObject({ supersedes: [2], edits: [] });
  });

  it('says that the call is withdrawn, also in the message of the call', () => {
    const notice = last([called, withdraws, { kind: 'control', call: null }]);
    expect(notice.embed.title).toBe('Call withdrawn: no overall control is no longer certain');
    expect(notice.supersedes).toEqual([1]);
    expect(notice.edits.map(({ seq, embed }) => [seq, embed.title])).toEqual([
      [1, 'Call withdrawn: no overall control'],
    ]);
  });

  // Control may be certain before the first ward, or be open again because a poll is postponed.
  it('is never said to follow from the last event alone', () => {
    const call: Happening = { kind: 'control', call: { kind: 'party', party: 'PP52' } };
    const recount: Happening = { kind: 'status', ...of(other), status: 'recount' };
    expect(last([recount, call]).embed.description).toContain(
      'Worked out from everything published so far, last by Testham Borough Council',
    );
    const postponed: Happening = { kind: 'status', ...of(other), status: 'postponed' };
    expect(last([called, postponed, { kind: 'control', call: null }]).embed.description).toContain(
      'control depends on wards that are not declared yet',
    );
  });

  it('does not call every ward declared if one is unopposed', () => {
    const { embed } = last([
      declares(single, [3, 2, 1]),
      declares(other, [2, 1]),
      declares(double, [4, 3, 2, 1]),
      called,
    ]);
    expect(embed.description).toContain('No ward is left to declare.');
  });
});

describe('Every notice', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
    fc.constantFrom(
      '*'.repeat(200),
      '[x](https://evil.example)',
      '@everyone <@1>',
      '\n# a',
      '🟥'.repeat(100),
      '`'.repeat(200),
    ),
  );
  const source = fc.oneof(
    fc.webUrl({ withQueryParameters: true }),
    fc.constantFrom(
      'not an address',
      'javascript:alert(1)',
      `https://x.example/${'a'.repeat(3000)}`,
      'https://x.example/a_(b)',
    ),
  );
  const kinds = fc.constantFrom<NightEvent['kind'][]>(
    'declared',
    'corrected',
    'withdrawn',
    'disputed',
    'status',
    'control',
  );
  const hostile = fc.record({
    names: fc.array(nasty, { minLength: 2, maxLength: 24 }),
    party: nasty,
    ward: nasty,
    council: nasty,
    publishers: fc.array(nasty, { minLength: 1, maxLength: 2 }),
    reason: fc.oneof(nasty, fc.constant('_'.repeat(5000))),
    baseline: nasty,
    source,
    events: fc.array(fc.record({ kind: kinds, votes: fc.array(fc.nat(10_000), { minLength: 24, maxLength: 24 }) }), {
      minLength: 1,
      maxLength: 5,
    }),
  });

  it('is within Discord’s limits and links only to its source, whatever the names', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(hostile, ({ names, party, ward, council, publishers, reason, baseline, source: address, events }) => {
        const candidates = names.map((_, index) => (index % 2 ? LABOUR : { party_id: null, party_name: party }));
        const made = manifestOf([{ seats: 1, candidates }], { parties: PARTIES });
        const [blank] = made.election.ballots;
        if (!blank) throw new Error('no ballot');
        const ballot: Ballot = {
          ...blank,
          post_label: ward,
          candidates: blank.candidates.map((one, index) => ({ ...one, person_name: names[index] ?? '' })),
        };
        const defending = { [ballot.ballot_paper_id]: [{ party_id: null, party_name: party }] };
        const hostileNight: Manifest = {
          ...made,
          election: { ...made.election, ballots: [ballot] },
          council: { ...made.council, name: council },
          baseline: { name: baseline, source: SOURCE, defending },
        };
        const happening = ({ kind, votes }: (typeof events)[0]): Happening => {
          const declaration = declarationOf(ballot, votes);
          const every = { ...of(ballot), declaration, corrects: 1, withdraws: 1, disputes: 1, reason };
          if (kind === 'control') return { kind, call: { kind: 'party', party: 'PP53' } };
          if (kind === 'status') return { kind, ...of(ballot), status: 'recount' };
          return { kind, ...every };
        };
        const journal = journalOf(events.map(happening)).map((event) => ({
          ...event,
          publishers: publishers.map((name) => ({ name, role: 'volunteer' as const })),
          source: address,
        }));
        for (const { seq, embed, supersedes, edits } of noticesOf(hostileNight, journal)) {
          for (const one of [embed, ...edits.map((edit) => edit.embed)]) {
            const data = { content: 'one', embeds: [one], components: [], allowed_mentions: { parse: [] } };
            expect(brokenLimits({ type: 4, data })).toEqual([]);
            expect(one.description?.match(/(?<!\\)\]\(/g)?.length ?? 0).toBeLessThanOrEqual(1);
          }
          expect([...supersedes, ...edits.map((edit) => edit.seq)].every((earlier) => earlier < seq)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is the same whenever it is made', () => {
    const journal = journalOf([declares(single, [630, 600, 50]), declares(other, [2, 1]), disputes, withdraws]);
    const all = noticesOf(manifest, journal);
    for (const { seq } of journal)
      expect(noticesOf(manifest, journal.slice(0, seq), seq)).toEqual(all.slice(seq - 1, seq));
  });
});
