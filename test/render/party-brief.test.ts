import { describe, expect, it } from 'vitest';
import { shortCouncilName } from '../../src/render/council-name.ts';
import { partyAnswer } from '../../src/render/party.ts';
import type { Subject } from '../../src/render/subject.ts';
import type { Affiliation } from '../../src/results/parties.ts';
import { partiesOnTheDay } from '../../src/results/parties-on-the-day.ts';
import { partyResult } from '../../src/results/party-result.ts';
import { CONSERVATIVE, INDEPENDENT, LABOUR, LIBERAL_DEMOCRATS } from '../support/elections.ts';
import { LINK, REFORM_DERBY, REFORM_UK } from '../support/holders.ts';
import { poll, subject } from '../support/polls.ts';
import { derby } from './derby.ts';
import { figuresNotIn } from './figures.ts';
import { briefOf } from './parts.ts';

const reply = (party: Affiliation, of: Subject) => partyAnswer(partyResult(party, of.election, of.council), of);
const shown = (party: Affiliation, of: Subject) => briefOf(reply(party, of));

describe('The brief reply about a party', () => {
  it.each<[string, Affiliation, number, string, string[], string]>([
    [
      'by both shares if they differ',
      LABOUR,
      2003,
      'Labour, Derby, 1 May 2003: 7 of 19 seats, 31.5% of votes',
      [
        '🟥 27 → **25** on the council · 18,586 votes',
        '33.2% by best-placed candidate',
        '**Elected in** Sinfin, Chaddesden, Normanton, Alvaston, Mackworth, Arboretum, Derwent',
      ],
      'Recorded: seats on the council, each candidate’s votes. Derived: seats won, total votes, shares',
    ],
    [
      'with two seats of one ward',
      CONSERVATIVE,
      2003,
      'Conservative, Derby, 1 May 2003: 5 of 19 seats, 30.6% of votes',
      [
        '🟦 11 → **12** on the council · 18,039 votes',
        '29.6% by best-placed candidate',
        '**Elected in** Spondon, Oakwood, Allestree, Chellaston (2)',
      ],
      'Recorded: seats on the council, each candidate’s votes. Derived: seats won, total votes, shares',
    ],
    [
      'of independents',
      INDEPENDENT,
      2003,
      'Independent, Derby, 1 May 2003: 1 of 19 seats, 7.0% of votes',
      [
        '⬜ 1 → **1** on the council · 4,113 votes',
        '7.2% by best-placed candidate',
        'A group for arithmetic, not a party',
        '**Elected in** Boulton',
      ],
      'Recorded: seats on the council, each candidate’s votes. Derived: seats won, total votes, shares',
    ],
    [
      'with seats from a list made after the poll',
      LABOUR,
      2016,
      'Labour, Derby, 5 May 2016: 7 of 17 seats, 31.6% of votes',
      [
        '🟥 **26** on the council · 18,410 votes',
        '**Elected in** Sinfin, Normanton, Arboretum, Abbey, Darley, Mackworth, Boulton',
        'Seats before: not recorded',
      ],
      'Recorded: each candidate’s votes. Derived: seats on the day (Open Council Data, 2016, made after the poll), seats won, total votes, shares',
    ],
    [
      'that has no seat',
      LINK,
      2018,
      'Link, Derby, 3 May 2018: 0 of 17 seats, under 0.1% of votes',
      ['⚫ 23 votes', 'Seats on the council: not recorded'],
      'Recorded: each candidate’s votes. Derived: seats won, total votes, shares',
    ],
    [
      'in 2019',
      LIBERAL_DEMOCRATS,
      2019,
      'Liberal Democrats, Derby, 2 May 2019: 3 of 17 seats, 17.9% of votes',
      ['🟧 5 → **7** on the council · 11,402 votes', '**Elected in** Littleover, Blagreaves, Abbey'],
      'Recorded: each candidate’s votes. Derived: seats on the day (Open Council Data, 2018), seats won, total votes, shares',
    ],
    [
      'that may have had more candidates, under an abbreviation',
      REFORM_DERBY,
      2021,
      'Reform Derby, Derby, 6 May 2021: 2 of 18 seats, at least 4.8% of votes',
      [
        '🔹 **2** on the council · at least 3,074 votes',
        'At least 5.1% by best-placed candidate',
        '**Elected in** Boulton, Alvaston',
        'Seats before: not recorded',
      ],
      'Recorded: each candidate’s votes. Derived: seats on the day (Open Council Data, 2020), seats won, total votes, shares',
    ],
    [
      'with one share if both methods count the same votes',
      REFORM_UK,
      2022,
      'Reform UK, Derby, 5 May 2022: 2 of 17 seats, at least 5.1% of votes',
      [
        '🔷 **2** on the council · at least 2,868 votes',
        '**Elected in** Alvaston, Boulton',
        'Seats before: not recorded',
      ],
      'Recorded: each candidate’s votes. Derived: seats on the day (Open Council Data, 2021), seats won, total votes, shares',
    ],
  ])('%s', (_, party, year, content, lines, basis) => {
    expect(shown(party, derby(year))).toEqual({ content, lines, basis });
  });

  it.each([2003, 2016, 2018, 2019, 2021, 2022])('has in %i no figure that the full one does not have', (year) => {
    const of = derby(year);
    for (const party of partiesOnTheDay(of.election)) expect(figuresNotIn(reply(party, of))).toEqual([]);
  });

  it('says on one line that seats and votes are not recorded', () => {
    const bare = subject(({ election }) =>
      Object.assign(election, { composition: null, ballots: [poll(1, 'Ann Lab ? ✓; Ben Con ?')] }),
    );
    expect(shown(LABOUR, bare)).toEqual({
      content: 'Labour, Testham, 3 May 2007: 1 of 1 seat',
      lines: ['**Elected in** Mill Hill', 'Seats on the council and all votes: not recorded'],
      basis: 'Derived: seats won',
    });
  });

  it('names the first twelve wards, and says how many more there are', () => {
    const ballots = Array.from({ length: 14 }, (_, index) =>
      poll(1, `Ann Lab ${90 - index}; Ben Con 10`, { post_label: `Ward ${index + 1}` }),
    );
    const { lines } = shown(
      LABOUR,
      subject(({ election }) => Object.assign(election, { ballots })),
    );
    expect(lines.find((line) => line.startsWith('**Elected'))).toMatch(/Ward 11, Ward 12 and 2 more wards$/);
  });
});

describe('A council’s name in a headline', () => {
  it.each([
    ['Derby City Council', 'Derby'],
    ['Testham Borough Council', 'Testham'],
    ['Isle of Wight Council', 'Isle of Wight'],
    ['Dudley Metropolitan Borough Council', 'Dudley'],
    ['North Norfolk District Council', 'North Norfolk'],
    ['London Borough of Brent', 'London Borough of Brent'],
    ['Council of the Isles of Scilly', 'Council of the Isles of Scilly'],
  ])('%s is %s', (name, short) => expect(shortCouncilName(name)).toBe(short));
});
