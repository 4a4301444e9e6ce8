import { describe, expect, it } from 'vitest';
import { articleOf, box, candidate, read } from './wikitext/article.ts';

const MOOR = box('Moor', candidate('Ann Archer', '60'), candidate('Ben Baker', '40', { party: 'Conservative' }));
const withInfobox = (infobox: string, summary = '') => {
  const { elections, notices, skipped } = read(articleOf(`${MOOR}\n${summary}`, infobox));
  return { election: elections[0], report: [...notices, ...skipped].join('\n') };
};
const seats = (number: number, name: string, before: string, after: string) =>
  `| party${number} = ${name}\n| seats_before${number} = ${before}\n| seats_after${number} = ${after}\n`;

describe('Control in an infobox', () => {
  it.each([
    [
      'before_party and after_party',
      '| before_election = Ann Archer\n| before_party = Labour Party (UK)\n| after_election = Ben Baker\n| after_party = [[No overall control]]',
    ],
    ['before_election and after_election', '| before_election = [[Labour Party (UK)|Labour]]\n| after_election = NOC'],
  ])('is in %s', (_, infobox) => {
    expect(withInfobox(infobox).election?.control).toEqual({ before: 'PP53', after: 'no overall control' });
  });

  it.each([
    [
      'a leader',
      '| before_party = Labour\n| after_election = Ben Baker',
      'control after the election is printed as "Ben Baker", which is not a party in the table, so control is not recorded',
    ],
    [
      'one of the two',
      '| after_party = Labour',
      'control before the election is not given, so control is not recorded',
    ],
  ])('is not recorded if there is only %s, and the report says so', (_, infobox, sentence) => {
    const { election, report } = withInfobox(infobox);
    expect(election?.control).toBeNull();
    expect(report).toContain(sentence);
  });
});

describe("The council's seats in an infobox", () => {
  it('are recorded as printed if they are not all of the council, and the report says so', () => {
    const { election, report } = withInfobox(
      `| seats_for_election = 20 of 60 seats to [[Testham Borough Council]]\n${seats(1, 'Labour', '30', '28')}${seats(2, 'Conservative', '20', '20')}`,
    );
    expect(election?.composition?.map((row) => row.seats_after)).toEqual([28, 20]);
    expect(report).toContain(
      "have 48 of the council's 60 seats after the election, so what is recorded is not the whole council",
    );
    expect(report).toContain("have 50 of the council's 60 seats before the election");
  });

  it('are compared with the table of councils if the infobox has no size', () => {
    expect(withInfobox(seats(1, 'Labour', '4', '5')).report).toContain("have 5 of the council's 9 seats after");
    expect(withInfobox(seats(1, 'Labour', '9', '9')).report).not.toContain('whole council');
  });

  it('are not recorded if a party has only one of the two figures, and the report says so', () => {
    const { election, report } = withInfobox(seats(1, 'Labour', '4', '5') + seats(2, 'Conservative', '5', ''));
    expect(election?.composition).toBeNull();
    expect(report).toContain("Conservative Party has seats before the election but none after it, so no party's seats");
  });

  it('are reported if a party has none, a figure cannot be read, or only the summary has them', () => {
    const { report } = withInfobox(
      `${seats(1, 'Labour', '4', '5')}| seats1 = 3 (new)\n| party2 = Conservative\n| popular_vote2 = {{mystery|9}}`,
      '{{Election summary partial council net party|party=Liberal Democrats|seats={{mystery|1}}|net={{increase}} 1|total seats=3}}',
    );
    expect(report).toContain('Conservative Party has no seats on the council in the infobox');
    expect(report).toContain('Labour Party: seats "3 (new)" is not a figure');
    expect(report).toContain('popular_vote2 in the infobox contains the template "mystery"');
    expect(report).toContain('seats of Liberal Democrats in the summary contains the template "mystery"');
    expect(report).toContain('Liberal Democrats: 3 seats after the election here, none in the infobox');
  });
});
