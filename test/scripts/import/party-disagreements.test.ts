import { describe, expect, it } from 'vitest';
import parties from '../../../data/parties.json' with { type: 'json' };
import { democracyClubFormat } from '../../../scripts/import/democracy-club.ts';
import { partyDisagreements } from '../../../scripts/import/party-disagreements.ts';
import { context, input, people, ward } from './fixtures.ts';

const of = (...pairs: [id: string | null, name: string][]) =>
  partyDisagreements(
    pairs.map(([id, name], index) => ({ line: index + 2, id, name })),
    parties.parties,
    'club.csv',
  );

describe("A party's id and name", () => {
  it.each([
    ['PP53', 'Labour Party'],
    ['PP53', 'labour'],
    ['PP90', 'Liberal Democrats'],
    ['joint-party:53-119', 'Labour and Co-operative Party'],
    ['joint-party:53-119', 'Labour & Co-operative Party'],
    ['PP99999', 'Purple Tulip Society'],
    [null, 'Purple Tulip Society'],
  ])('%s and %s agree', (id, name) => {
    expect(of([id, name])).toEqual([]);
  });

  it.each([
    ['PP53', 'Conservative Party', 'the name "Conservative Party" is PP52 in the table of parties'],
    ['PP53', 'Purple Tulip Society', 'the name "Purple Tulip Society" is not one of its names there'],
    ['PP99999', 'Labour Party', 'the name "Labour Party" is PP53 in the table of parties, and the party id is PP99999'],
  ])('%s and %s disagree, which is reported once', (id, name, reason) => {
    const notices = of([id, name], [id, name]);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain('club.csv:2: ');
    expect(notices[0]).toContain(reason);
  });

  it('disagree if an unknown id has two names in the file, but not if they are only spelt differently', () => {
    const spelt = of(['PP99999', "Farmers' Voice"], ['PP99999', 'Farmers’ Voice']);
    expect(spelt).toEqual([]);
    expect(of(['PP99999', "Farmers' Voice"], ['PP99999', 'Tulip'])).toEqual([
      'club.csv:3: the party id PP99999 has the names "Farmers\' Voice" and "Tulip" in this file: each is recorded as printed',
    ]);
  });

  it('are recorded by the id, and reported by an import', () => {
    const text = `person_id,person_name,ballot_paper_id,party_id,party_name,post_label,seats_contested,votes_cast,elected
1,Ann Archer,local.testham.mill-hill.2022-05-05,PP53,Conservative Party,Mill Hill,1,600,t
`;
    const { elections, notices } = democracyClubFormat.read([input(text, 'club.csv')], context());
    expect(people(ward(elections, 'Mill Hill'))).toEqual(['Ann Archer (PP53) 600*']);
    expect(notices).toContain(
      'club.csv:2: the party id PP53 is Labour Party in the table of parties, and the name "Conservative Party" is PP52 in the table of parties: recorded by its id',
    );
  });
});
