import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nightAnswer } from '../../../src/render/night/night-answer.ts';
import type { Happening } from '../../../src/results/night/journal.ts';
import { journalOf, manifestOf } from '../../results/night/nights.ts';
import { INDEPENDENT, LABOUR } from '../../support/elections.ts';
import { brokenLimits } from '../../support/limits.ts';
import { declares, double, manifest, night, of, other, single } from './testham-night.ts';

const recount: Happening = { kind: 'status', ...of(double), status: 'recount' };
const postponed: Happening = { kind: 'status', ...of(other), status: 'postponed' };
const troubled = [
  {
    channel_id: '1',
    guild_id: '2',
    council: 'testham',
    state: 'paused' as const,
    reason: 'Discord refuses our messages there.',
    since: '2007-05-01T12:00:00.000Z',
  },
];

function answered(happenings: readonly Happening[], of = manifest, follows: typeof troubled = []) {
  const snapshot = { manifest: of, journal: journalOf(happenings), at: '2007-05-03T22:31:00.000Z', closed_at: null };
  return nightAnswer(snapshot, { origin: 'https://officer.example', troubled: follows, menuPage: null });
}

describe('/night', () => {
  it('says how far the count is, each party’s seats, what control needs, and when', () => {
    const answer = answered([declares(single, [300, 650, 50]), recount]);
    expect(answer.kind).toBe('result');
    expect(answer.content).toBe('Testham Borough Council, 3 May 2007: 1 of 3 declared; control is not certain yet');
    const { url, description, footer } = answer.brief().embed;
    expect(url).toBe('https://officer.example/elections/local.testham.2007-05-03/live');
    expect(description?.split('\n')).toEqual([
      '🟦 Con **4** (0) · won 0',
      '🟥 Lab **3** (−1) · won 0',
      '🟧 LD **1** (+1) · won 1',
      '6 for a majority: Con needs 2 of the 3 seats that it can still win and Lab needs all 3 seats',
      '**1 ward awaited**: Ward 2',
      '**1 recount**: Ward 3',
      'Figures from 23:31 on 3 May 2007',
    ]);
    expect(footer?.text).toBe(
      'Recorded: votes as declared. Derived: seats, net change, control. Compared with: the council’s list of April 2007',
    );
  });

  it.each<[ending: string, line: string, happenings: Happening[]]>([
    [
      'Conservative control is certain',
      'Conservative control is certain: 6 of 11 seats',
      [declares(double, [1, 2, 4, 3])],
    ],
    [
      'no overall control',
      'No overall control: no party has 6 of 11 seats',
      [declares(double, [5, 2, 4, 3]), declares(other, [1, 2]), declares(single, [1, 2, 0])],
    ],
  ])('says that %s', (ending, line, happenings) => {
    const answer = answered(happenings);
    expect(answer.content).toMatch(new RegExp(`; ${ending}$`));
    expect(answer.brief().embed.description).toContain(line);
  });

  it('says nothing of control if the seats do not add up, and gives no change without a baseline', () => {
    const answer = answered([], night({ council_seats: 12, baseline: null }));
    const { description, footer } = answer.brief().embed;
    expect(answer.content).toContain('; control is not worked out');
    expect(description).toContain('Control is not worked out');
    expect(description).toContain('🟥 Lab **3** · won 0');
    expect(footer?.text).toMatch(/Net change: not recorded$/);
  });

  it('lists every ward in full, and never figures of a recount', () => {
    const { description } = answered([declares(single, [300, 650, 50]), recount, postponed]).full().embed;
    expect(description).toContain('**Ward 1**: Liberal Democrat gain from Labour, published at 23:00');
    expect(description).toContain('**Ward 2**: poll postponed');
    expect(description).toContain('**Ward 3**: recount\n');
  });

  it('shows the follows that get no messages to the asker alone', () => {
    const answer = answered([], manifest, troubled);
    expect(answer.kind).toBe('notice');
    expect(answer.content).toContain('⚠ <#1> gets no messages for now: Discord refuses our messages there.');
  });

  it('is within Discord’s limits for a council of any size', () => {
    const size = fc.record({
      wards: fc.integer({ min: 1, max: 150 }),
      name: fc.string({ minLength: 1, maxLength: 200 }),
    });
    fc.assert(
      fc.property(size, ({ wards, name }) => {
        const candidates = [LABOUR, INDEPENDENT, { party_id: null, party_name: name }];
        const big = manifestOf(Array.from({ length: wards }, () => ({ seats: 1, candidates })));
        const ballots = big.election.ballots.map((ballot) => ({ ...ballot, post_label: name }));
        const journal = ballots.slice(1).map((ballot) => declares(ballot, [1, 2, 3]));
        const answer = answered(journal, { ...big, election: { ...big.election, ballots } });
        for (const { embed } of [answer.brief(), answer.full()]) {
          const data = { content: answer.content, embeds: [embed], components: [], allowed_mentions: { parse: [] } };
          expect(brokenLimits({ type: 4, data })).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });
});
