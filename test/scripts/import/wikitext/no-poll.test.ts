import { describe, expect, it } from 'vitest';
import { countsOf } from '../../../../scripts/import/counts.ts';
import { people } from '../fixtures.ts';
import { articleOf, box, candidate, only, read } from './article.ts';

const TAGGED = { tag: 'winning ' };
const two = (votes: string) => box('Moor', candidate('Ann Archer', votes), candidate('Ben Baker', votes));

describe('A box without a poll', () => {
  it.each([
    ['votes', two("''Countermanded''"), 'countermanded'],
    ['a death instead of votes', two('Cancelled: death of a candidate'), 'countermanded'],
    ['the title', two('').replace('title=Moor', 'title=Moor (countermanded)'), 'countermanded'],
    ['prose below', `${two('–')}\nThe poll was cancelled after the death of the Green candidate.`, 'countermanded'],
    ['prose above', `===Moor===\nA candidate died, so the poll was postponed to June.\n${two('–')}`, 'countermanded'],
    [
      'prose with "no contest"',
      `${two('No contest')}\nThe death of one of the candidates stopped the poll.`,
      'countermanded',
    ],
    ['votes', two('Postponed'), 'postponed'],
    ['the title', two('').replace('title=Moor', 'title=Moor – poll postponed'), 'postponed'],
    ['prose', `${two('TBD')}\nThe election was rescheduled because of floods.`, 'postponed'],
  ])('says in %s that it was %s', (_, text, reason) => {
    const { ballot } = only(text);
    expect(ballot).toMatchObject({ cancelled_poll: true, cancellation_reason: reason, post_label: 'Moor' });
    expect(people(ballot)).toEqual(['Ann Archer (PP53) null?', 'Ben Baker (PP53) null?']);
  });

  it('elects nobody if a candidate died, whatever is tagged, and the report says so', () => {
    const { ballot, report } = only(
      box(
        'Moor (countermanded)',
        candidate('Ann Archer', 'Unopposed', TAGGED),
        '{{Election box hold with party link|winner=Labour}}',
      ),
    );
    expect(people(ballot)).toEqual(['Ann Archer (PP53) null?']);
    expect(ballot.outcomes).toEqual([]);
    expect(report).toContain('its tags of winners, holds and gains are not recorded');
  });

  it.each([
    ['unopposed', box('Moor', candidate('Ann Archer', 'Unopposed', TAGGED)), 'Ann Archer (PP53) null*'],
    ['no contest', box('Moor', candidate('Ann Archer', 'No contest')), 'Ann Archer (PP53) null?'],
    ['0 votes', box('Moor', candidate('Ann Archer', '0', TAGGED)), 'Ann Archer (PP53) null*'],
    ['0 votes and no tag', box('Moor', candidate('Ann Archer', '0')), 'Ann Archer (PP53) null?'],
    [
      "unopposed after a councillor's death",
      `${box('Moor', candidate('Ann Archer', 'Unopposed'))}\nThe seat was vacant after the death of Cllr Cole.`,
      'Ann Archer (PP53) null?',
    ],
  ])('is uncontested: %s', (_, text, person) => {
    const { ballot } = only(text);
    expect(ballot).toMatchObject({ cancelled_poll: true, cancellation_reason: 'uncontested' });
    expect(people(ballot)).toEqual([person]);
  });

  it.each([
    ['more people than seats are "unopposed"', two('Unopposed')],
    ['it was cancelled', two('Cancelled')],
    ['there was no poll', two('No poll')],
  ])('has no reason on record if all it says is that %s', (_, text) => {
    expect(only(text).ballot).toMatchObject({ cancelled_poll: true, cancellation_reason: null });
  });

  it('is a poll if any votes are printed, whatever the prose says', () => {
    const polled = box('Moor', candidate('Ann Archer', '60'), candidate('Ben Baker', ''));
    expect(only(`${polled}\nIt was postponed after the death of a candidate.`).ballot.cancelled_poll).toBe(false);
    expect(only(two('')).ballot.cancelled_poll).toBe(false);
  });

  it('is counted as uncontested only if it was', () => {
    const { elections } = read(
      articleOf([two('Countermanded'), box('Hill', candidate('Cat', 'Unopposed'))].join('\n')),
    );
    expect(countsOf(elections)).toMatchObject({ uncontested: 1, cancelled: 1 });
  });

  it('has its poll on another day as another election', () => {
    const later = box('Moor (rescheduled), 16 June 2011', candidate('Ann Archer', '60'), candidate('Cat Cole', '40'));
    const { elections } = read(articleOf([two('Countermanded'), later].join('\n')));
    expect(elections.map(({ election_id, ballots }) => [election_id, ballots[0]?.cancelled_poll])).toEqual([
      ['local.testham.2011-05-05', true],
      ['local.testham.2011-06-16', false],
    ]);
  });
});
