import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withMarks } from '../../src/render/party-marks.ts';
import { wardOption } from '../../src/render/ward-option.ts';
import { partiesOnTheDay } from '../../src/results/parties-on-the-day.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { madeUpCouncils } from '../support/made-up-councils.ts';
import { poll, subject } from '../support/polls.ts';
import { ballotIn, derby } from './derby.ts';

const of = (ballot: Ballot) => wardOption(ballot, subject().election, subject().parties);
const inDerby = (ward: string, year: number) => {
  const { election, parties } = derby(year);
  return wardOption(ballotIn(ward, { election }), election, parties);
};

describe('The option of a ward', () => {
  it.each([
    ['Darley', 2003, '🟧 Joan Travis, LD gain, majority 433'],
    ['Chellaston', 2003, '🟦 Ronald Liversedge and Julie Hickson, Con, majority 85'],
    ['Mickleover', 2003, '🟧 Margaret Hird and Marilyn Winter, LD, majority 1,048'],
    ['Darley', 2022, '🟥 C. Swan, Lab gain (inferred), majority 962'],
  ] as const)('says who won %s in %i', (ward, year, text) => {
    const { emoji, description } = inDerby(ward, year);
    expect(`${emoji?.name} ${description}`).toBe(text);
  });

  it.each<[string, Ballot, string, string?]>([
    ['two people of one party', poll(2, 'Ann Lab 9; Ben Lab 7; Cat Con 3'), 'Ann and Ben, Lab, majority 4', '🟥'],
    ['people of two parties', poll(2, 'Ann Lab 9; Ben Con 7; Cat LD 3'), 'Ann and Ben, Lab and Con, majority 4', '🟥'],
    ['a tie without a draw on record', poll(1, 'Ann Lab 9; Ben Con 9'), 'Ann and Ben, tied for the last seat'],
    ['one seat of two tied', poll(2, 'Ann Lab 9; Ben Con 5; Cat LD 5'), 'Ann, Lab, tied for the last seat', '🟥'],
    ['a tie that the source settles', poll(1, 'Ann Lab 9 ✓; Ben Con 9'), 'Ann, Lab, level on votes', '🟥'],
    ['votes not recorded', poll(1, 'Ann Lab ?; Ben Con ?'), 'elected: not recorded, majority not recorded'],
    ['a winner without votes', poll(1, 'Ann Lab ? ✓; Ben Con ?'), 'Ann, Lab, majority not recorded', '🟥'],
    [
      'no poll because nobody else stood',
      poll(1, 'Ann Lab ?', { cancelled_poll: true, cancellation_reason: 'uncontested' }),
      'Ann, Lab, no poll: unopposed',
      '🟥',
    ],
    [
      'a poll that filled no seat',
      poll(1, 'Ann Lab ?; Ben Con ?', { cancelled_poll: true, cancellation_reason: 'countermanded' }),
      'elected: nobody that day, no poll: a candidate died',
    ],
  ])('is honest about %s', (_, ballot, description, mark) => {
    expect(of(ballot)).toEqual({ description, ...(mark ? { emoji: { name: mark } } : {}) });
  });

  it('names no hold or gain of a seat if the source has one label for two seats', () => {
    const ballot = poll(2, 'Ann Lab 9; Ben Lab 7; Cat Con 3', {
      outcomes: [{ outcome: 'gain', party_id: 'PP53', gained_from: null }],
    });
    expect(of(ballot).description).toBe('Ann and Ben, Lab, majority 4');
  });

  it.each([
    ['⬛', { description: 'Ann, Party 0, majority 6', emoji: { name: '⬛' } }],
    ['♠', { description: 'Ann, Party 0, majority 6', emoji: { name: '♠' } }],
    ['◆', { description: '◆ Ann, Party 0, majority 6' }],
    ['★', { description: '★ Ann, Party 0, majority 6' }],
    ['⬛12', { description: '⬛12 Ann, Party 0, majority 6' }],
  ])('has the mark %s where Discord accepts it', (mark, option) => {
    const ballot = poll(1, 'Ann Lab 9; Ben Con 3');
    const candidates = ballot.candidates.map((one, index) => ({
      ...one,
      party_id: null,
      party_name: `Party ${index}`,
    }));
    const marks = new Map([['party 0', mark]]);
    const parties = Object.assign([...subject().parties], { marks });
    expect(wardOption({ ...ballot, candidates }, subject().election, parties)).toEqual(option);
  });

  it('fits a menu for any council, and always ends with the figure', () => {
    fc.assert(
      fc.property(madeUpCouncils, ({ elections, parties }) => {
        for (const election of elections)
          for (const ballot of election.ballots) {
            const stood = partiesOnTheDay(election);
            const { description, emoji } = wardOption(ballot, election, withMarks(parties, stood));
            if (emoji) expect(emoji.name).toMatch(/^(?=\p{Emoji})\p{Extended_Pictographic}\uFE0F?$/u);
            expect(description.length).toBeLessThanOrEqual(100);
            expect(description).toMatch(/(?:majority \S.*|by lot|level on votes|tied for the last seat|no poll: .+)$/);
          }
      }),
      { numRuns: 30 },
    );
  });
});
