import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { LIGHT_REPLY, PREVIEW, REPLY } from '../../../scripts/pictures/frame.ts';
import { drawingsOf, historyDrawings } from '../../../scripts/pictures/index.ts';
import { renderPngs } from '../../../scripts/pictures/render-png.ts';
import { dataset } from '../../support/dataset.ts';
import { at, INDEPENDENT, testham } from '../../support/elections.ts';

function pictures({ election, council } = testham()) {
  return drawingsOf(election, council, dataset.parties).map(({ hasPage, draw }) => {
    const both = renderPngs([draw(REPLY), draw(LIGHT_REPLY)]);
    return {
      dark: at(both, 0),
      light: at(both, 1),
      preview: hasPage ? at(renderPngs([draw(PREVIEW)]), 0) : null,
    };
  });
}

function names({ election, council } = testham()): string[] {
  return drawingsOf(election, council, dataset.parties).map(({ name }) => name);
}

describe('The pictures of an election', () => {
  const drawn = pictures();

  it('are named after what they show', () => {
    expect(names()).toEqual([
      'council',
      'council/before',
      'wards/mill-hill',
      'wards/st-marys',
      'wards/westward-ho',
      'parties/PP52',
      'parties/PP53',
      'parties/PP90',
    ]);
  });

  it('are PNGs of the size that they state: as large in dark as in light, and previews', () => {
    for (const { dark, light, preview } of drawn) {
      for (const { bytes, width, height } of [dark, light, ...(preview ? [preview] : [])]) {
        const { width: drawnWidth, height: drawnHeight } = PNG.sync.read(Buffer.from(bytes));
        expect([drawnWidth, drawnHeight]).toEqual([width, height]);
      }
      expect([light.width, light.height]).toEqual([dark.width, dark.height]);
      expect(dark.width).toBe(640);
      if (preview) expect([preview.width, preview.height]).toEqual([600, 315]);
    }
  });

  it('have a preview unless no page shows them', () => {
    const { election, council } = testham();
    const without = drawingsOf(election, council, dataset.parties).filter(({ hasPage }) => !hasPage);
    expect(without.map(({ name }) => name)).toEqual(['council/before']);
  });

  it('have the same bytes each time', () => {
    const again = pictures();
    for (const [index, { dark }] of drawn.entries())
      expect(Buffer.compare(dark.bytes, at(again, index).dark.bytes)).toBe(0);
  });

  it('omit a council whose composition is not recorded', () => {
    const parts = testham(({ election }) => {
      election.composition = null;
    });
    expect(names(parts).filter((name) => name.startsWith('council'))).toEqual([]);
  });

  it('omit the seats before the poll for a new council', () => {
    const parts = testham(({ election }) => {
      for (const row of election.composition ?? []) row.seats_before = 0;
    });
    expect(names(parts)).not.toContain('council/before');
  });

  it('are named after a party that has no id, and after the id of independents', () => {
    const parts = testham(({ millHill }) => {
      Object.assign(at(millHill.candidates, 0), { party_id: null, party_name: 'Save Our Library' });
      Object.assign(at(millHill.candidates, 1), INDEPENDENT);
    });
    expect(names(parts)).toEqual(expect.arrayContaining(['parties/save-our-library', 'parties/ynmp-party:2']));
  });
});

describe('The pictures of histories', () => {
  const { election, council } = testham();
  const later = { ...election, election_id: 'local.testham.2008-05-01', election_date: '2008-05-01' };
  later.ballots = election.ballots
    .filter(({ post_label }) => post_label !== 'Mill Hill')
    .map((ballot) => ({ ...ballot, ballot_paper_id: ballot.ballot_paper_id.replace('2007-05-03', '2008-05-01') }));

  function histories(elections = [election, later]) {
    return historyDrawings(elections, council, dataset.parties).map(({ name, election_id }) => [election_id, name]);
  }

  it('show each ward with several contests once, published with the newest election in which it voted', () => {
    expect(histories()).toEqual([
      ['local.testham.2008-05-01', 'history/st-marys'],
      ['local.testham.2008-05-01', 'history/westward-ho'],
    ]);
    expect(histories([later, election])).toEqual(histories());
  });

  it('follow a ward by its code if its name changed', () => {
    const renamed = structuredClone(later);
    const ballot = at(renamed.ballots, 0);
    ballot.post_label = 'St. Mary Magdalene';
    ballot.ballot_paper_id = 'local.testham.st-mary-magdalene.2008-05-01';
    expect(histories([election, renamed]).map(([, name]) => name)).toEqual([
      'history/st-mary-magdalene',
      'history/westward-ho',
    ]);
  });

  it('are published with a by-election if it is the newest contest of its ward', () => {
    const by = structuredClone(election);
    Object.assign(by, { election_id: 'local.testham.2009-05-07', election_date: '2009-05-07' });
    by.ballots = by.ballots.slice(0, 1).map((ballot) => ({
      ...ballot,
      by_election: true,
      ballot_paper_id: 'local.testham.mill-hill.by.2009-05-07',
    }));
    expect(histories([election, by])).toEqual([['local.testham.2009-05-07', 'history/mill-hill.by']]);
  });
});
