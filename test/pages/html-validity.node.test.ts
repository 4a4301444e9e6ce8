import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSigner } from '../../playground/signer.ts';
import { type RunningWorker, startWorker } from '../../scripts/worker.ts';
import { dataset } from '../support/dataset.ts';
import { withoutCard } from './without-card.ts';

/** The rules of the HTML standard and of whole documents. Our own stylesheet needs no checksum. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: { 'require-sri': ['error', { target: 'crossorigin' }] },
});

/** Pages that no other page links to. */
const UNLINKED = ['/nowhere', '/elections/local.derby.2003-05-01/darly'];
/** There are hundreds of comparisons of two wards: one in so many is checked. */
const OF_COMPARISONS = 12;

const isPage = (path: string) => !/^\/(?:charts|oembed|.*\.(?:json|csv|xml|svg|css|png))/.test(path);

const isComparison = (path: string) => path.includes('/compare/');

describe('The HTML', () => {
  let worker: RunningWorker;
  beforeAll(async () => {
    const { publicKey } = await newSigner();
    worker = await startWorker({ publicKey, port: 0, log: () => {} });
  });
  afterAll(() => worker?.stop());

  /** The path of every address in the sitemap. */
  async function sitemapPaths(): Promise<string[]> {
    const pathsIn = async (file: string) => {
      const xml = await (await fetch(worker.origin + file)).text();
      return [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => {
        const { pathname, search } = new URL(url.replaceAll('&amp;', '&'));
        return pathname + search;
      });
    };
    return (await Promise.all((await pathsIn('/sitemap.xml')).map(pathsIn))).flat();
  }

  it('of every page of every bundled election is valid, and every link and address in the sitemap leads somewhere', async () => {
    const listed = (await sitemapPaths()).filter((path, index) => !isComparison(path) || index % OF_COMPARISONS === 0);
    const found = new Set(['/', ...listed, ...UNLINKED]);
    const problems: string[] = [];
    for (const path of found) {
      const response = await fetch(worker.origin + path);
      if (response.status !== (UNLINKED.includes(path) ? 404 : 200)) problems.push(`${path}: ${response.status}`);
      const html = await response.text();
      if (!response.headers.get('Content-Type')?.startsWith('text/html')) continue;
      const { results } = await validator.validateString(html, path);
      problems.push(
        ...results.flatMap(({ messages }) => messages.map((one) => `${path}: ${one.ruleId}: ${one.message}`)),
      );
      for (const [, link = ''] of html.matchAll(/<a href="([^"#]+)/g)) {
        const to = URL.parse(link.replaceAll('&amp;', '&'), worker.origin + path);
        if (to?.origin !== worker.origin || !isPage(to.pathname)) continue;
        if (!isComparison(to.pathname)) found.add(to.pathname + to.search);
      }
    }
    expect(problems).toEqual([]);
    expect(found.size).toBeGreaterThan(dataset.elections.flatMap(({ ballots }) => ballots).length);
  }, 300_000);

  it.each(dataset.elections.map(({ election_id }) => election_id))(
    'of the council in %s is under 15 kB, without its card',
    async (id) => {
      const html = await (await fetch(`${worker.origin}/elections/${id}?sort=majority`)).text();
      expect(Buffer.byteLength(withoutCard(html))).toBeLessThan(15_000);
    },
  );

  it('with a mistake is reported', async () => {
    const { results } = await validator.validateString(
      '<!doctype html><html lang="en"><head><title>A</title></head><body><p><div></div></p></body></html>',
    );
    expect(results).not.toEqual([]);
  });
});
