import { describe, expect, it } from 'vitest';
import { inferredWords } from '../../src/render/inferred-words.ts';
import { outcomeLabel } from '../../src/render/outcome-label.ts';
import { labelsWords, outcomesWords, wardNotes } from '../../src/render/ward-words.ts';
import { wardResult } from '../../src/results/ward-result.ts';
import { dataset } from '../support/dataset.ts';
import { INDEPENDENT, LABOUR, LIBERAL_DEMOCRATS } from '../support/elections.ts';
import { defenders, list, withList } from '../support/holders.ts';
import { poll, seats, subject } from '../support/polls.ts';
import { derby } from './derby.ts';

const GREEN = { party_id: 'PP63', party_name: 'Green Party' };
const ENGLISH_DEMOCRATS = { party_id: 'PP17', party_name: 'English Democrats' };

/** Everything that a reply or page says of the holds and gains on each ballot. */
function saidOf(of: ReturnType<typeof subject>): string[] {
  return of.election.ballots.flatMap((ballot) => {
    const result = wardResult(ballot, of.election);
    return [
      labelsWords(result, of),
      ...outcomesWords(result, of).map(({ label }) => label),
      ...wardNotes(result, of),
      inferredWords(result.inferred, of.parties) ?? '',
    ];
  });
}

describe('A hold or gain', () => {
  it.each([
    [LIBERAL_DEMOCRATS, 'Liberal Democrat gain'],
    [ENGLISH_DEMOCRATS, 'English Democrat gain'],
    [GREEN, 'Green gain'],
    [LABOUR, 'Labour gain'],
    [INDEPENDENT, 'Independent gain'],
    [{ party_id: 'PP7931', party_name: 'The Brexit Party' }, 'Brexit Party gain'],
    [{ party_id: null, party_name: 'Social Democrats' }, 'Social Democrat gain'],
  ])('of $party_name is a %s', (party, label) => {
    expect(outcomeLabel(party, 'gain', dataset.parties)).toBe(label);
  });

  it.each([2003, 2018, 2019, 2021, 2022])('has the adjective wherever Derby’s results of %i name one', (year) => {
    const said = saidOf(derby(year)).join('\n');
    expect(said).toMatch(/ (?:gain|hold)/);
    expect(said).not.toMatch(/Democrats (?:gain|hold)/);
  });

  it('has the adjective as the source’s label, if inferred, and in a note on a gain without a label', () => {
    const label = { party_id: 'PP90', outcome: 'gain' as const, gained_from: null };
    const ballots = [
      poll(2, 'Ann LD 5; Bea LD 4; Cat Con 1', { outcomes: [label] }),
      poll(1, 'Dan LD 2; Eve Con 1', { post_label: 'Moor', defending: defenders('Abe Con Con') }),
    ];
    const labelled = subject(({ election }) => {
      Object.assign(election, { composition: seats('Con 6 4; LD 3 5'), control: null, ballots: ballots.slice(0, 1) });
    });
    const inferred = subject(({ election }) => Object.assign(election, withList(list('Con 9 8'), ballots.slice(1))));
    expect(saidOf(labelled)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Liberal Democrat gain from Conservative/),
        expect.stringContaining('one seat here was a Liberal Democrat gain'),
      ]),
    );
    expect(saidOf(inferred).join('\n')).toContain('Liberal Democrat gain from Conservative (inferred');
  });
});
