import { describe, expect, it } from 'vitest';
import { datedReadingNotes, readingNotes, readingSources } from '../../src/render/reading-words.ts';
import { dataset } from '../support/dataset.ts';
import { candidate, testham } from '../support/elections.ts';
import { REFORM_DERBY } from '../support/holders.ts';

const { parties } = dataset;
const ref = (name: string) => candidate(name, { party_id: null, party_name: 'REF' }, 5);
const MAX = { ...candidate('Max Moor', REFORM_DERBY, 900), elected: true };

function electionWith(...people: ReturnType<typeof ref>[]) {
  return testham(({ election, millHill }) => {
    election.council = 'derby';
    millHill.candidates.push(...people);
  }).election;
}

describe('The note on an abbreviation that two parties share', () => {
  const may = 'REF in the source may mean Reform UK or Reform Derby';
  const reading = 'The party of Max Moor (Reform Derby) is our reading, from Open Council Data, 2007.';

  it.each([
    [
      'names up to three people',
      ['Ann', 'Ben', 'Cat'],
      `${may}; it does not say which of them Ann, Ben and Cat stood for.`,
    ],
    [
      'gives the number of more people',
      ['Ann', 'Ben', 'Cat', 'Dan'],
      `${may}; it does not say which of them 4 candidates stood for.`,
    ],
  ])('%s', (_, names, note) => {
    expect(readingNotes(electionWith(...names.map(ref)), parties)).toEqual([note]);
  });

  it('says whose party is our reading, and from which list', () => {
    const election = electionWith(ref('Ann'), MAX);
    expect(readingNotes(election, parties, [MAX])).toEqual([`${may}. ${reading}`]);
    expect(readingNotes(election, parties)).toEqual([
      `${may}; it does not say which of them Ann stood for. ${reading}`,
    ]);
    expect(readingSources(election).flatMap(({ sources }) => sources.map(({ title }) => title))).toEqual([
      'Councillors, 2007',
    ]);
  });

  it('is given once for several ballots of one election', () => {
    const election = electionWith(ref('Ann'), ref('Ben'));
    const contests = ['Ann', 'Ben'].map((name) => ({ ballot: { candidates: [ref(name)] }, election }));
    expect(datedReadingNotes(contests, parties)).toEqual([
      `3 May 2007: ${may}; it does not say which of them Ann and Ben stood for.`,
    ]);
  });

  it('has the polling day if there are several elections', () => {
    const election = electionWith(ref('Ann'));
    expect(datedReadingNotes([{ ballot: { candidates: [ref('Ann')] }, election }], parties)[0]).toMatch(
      /^3 May 2007: REF in the source/,
    );
  });
});
