import { describe, expect, it } from 'vitest';
import { linkFrom } from '../../src/pages/link-from.ts';
import { councilSitemap } from '../../src/pages/sitemap.ts';
import { dataset } from '../support/dataset.ts';
import { EVERY_PAGE } from './page-paths.ts';

const ORIGIN = 'https://officer.example';
const PATHS = [...councilSitemap(dataset.elections, 0, ORIGIN).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) =>
  url.replace(ORIGIN, '').replaceAll('&amp;', '&'),
);

describe('A link from a page', () => {
  it.each(EVERY_PAGE)('%s leads to the path it is for', (page) => {
    for (const path of ['/', ...PATHS]) {
      const { pathname, search } = new URL(linkFrom(page, path), ORIGIN + page);
      expect(pathname + search).toBe(path);
    }
  });

  it('is shorter within an election', () => {
    expect(linkFrom('/elections/local.derby.2003-05-01', '/elections/local.derby.2003-05-01/darley')).toBe(
      'local.derby.2003-05-01/darley',
    );
    expect(
      linkFrom('/elections/local.derby.2003-05-01/wards?sort=name', '/elections/local.derby.2003-05-01/darley'),
    ).toBe('darley');
  });
});
