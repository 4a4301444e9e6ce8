import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA, ROOT } from '../../scripts/bundle.ts';
import { coverageSentence, coverageTable, updateCoverage } from '../../scripts/coverage.ts';
import { readDataset } from '../../scripts/publish/dataset.ts';
import type { Dataset } from '../../src/release/make-release.ts';
import { testham } from '../support/elections.ts';

/** Elections of made-up councils, each with three ballots and seven candidates. @param polls "council, day" */
function onFile(...polls: string[]): Dataset {
  const elections = polls.map((poll) => {
    const [council = '', election_date = ''] = poll.split(', ');
    return { ...testham().election, election_id: `local.${council}.${election_date}`, council, election_date };
  });
  const council = (slug: string, gss: string) => ({ ...testham().council, slug, gss });
  return {
    elections,
    councils: [council('testham', 'E07999999'), council('nowherebury', 'W06999999'), council('farshire', 'E10999999')],
    parties: [],
  };
}

describe('What the pages say is on file', () => {
  it.each([
    [
      'one election',
      onFile('testham, 2007-05-03'),
      'It has 1 election of 1 council on file (1 in England), with 3 ballots and 7 candidates. By year: 2007 (1).',
    ],
    [
      'two nations and three years',
      onFile('testham, 2019-05-02', 'nowherebury, 2022-05-05', 'testham, 2007-05-03', 'testham, 2022-05-05'),
      'It has 4 elections of 2 councils on file (1 in England and 1 in Wales), with 12 ballots and 28 candidates. By year: 2007\n(1), 2019 (1) and 2022 (2).',
    ],
  ])('counts %s', (_, dataset, sentence) => {
    expect(coverageSentence(dataset)).toBe(sentence);
  });

  it('has a row for each year, with every source and its licence', () => {
    const dataset = onFile('testham, 2022-05-05', 'nowherebury, 2022-03-03', 'testham, 2022-07-07');
    const [first] = dataset.elections;
    first?.sources.push({ ...first.sources[0], name: 'Another archive', licence: 'CC BY 4.0' } as never);
    expect(coverageTable(dataset).split('\n').slice(2)).toEqual([
      `| 2022 | 3 | 2 | 9 | 21 | Another archive; ${testham().election.sources[0]?.name} | CC BY 4.0; ${testham().election.sources[0]?.licence} |`,
    ]);
  });

  it('is what data/ contains', async () => {
    expect(await updateCoverage(await readDataset(DATA), { write: false })).toBe(false);
  });

  it('names as missing only years without an election', async () => {
    const page = await readFile(path.join(ROOT, 'data/README.md'), 'utf8');
    const missing = [...page.matchAll(/^- \*\*(\d{4}(?: and \d{4})?)\*\*/gm)].flatMap(([, years = '']) =>
      years.split(' and '),
    );
    expect(missing).toEqual(['2020', '2023', '2026']);
    const { elections } = await readDataset(DATA);
    const years = new Set(elections.map(({ election_date }) => election_date.slice(0, 4)));
    expect(missing.filter((year) => years.has(year))).toEqual([]);
  });
});
