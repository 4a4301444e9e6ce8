/** The sitemap: an index, which names a file for each council, because one file may have 50,000 addresses at most. */
import type { Shelf } from '../release/shelf.ts';
import { ABOUT_PATH, ELECTIONS_PATH, electionPath, HOME_PATH, PRIVACY_PATH, TERMS_PATH } from '../render/paths.ts';
import { XML_HEAD, xmlText } from './xml.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The pages that belong to no council. */
const SITE_PATHS = [HOME_PATH, ELECTIONS_PATH, ABOUT_PATH, PRIVACY_PATH, TERMS_PATH];

/** The file with the pages that belong to no council. A slug has no dots, so no council's file has this name. */
export const SITE_SITEMAP = '/sitemap.site.xml';

export function sitemapIndex(councils: readonly { slug: string }[], origin: string): string {
  const files = [SITE_SITEMAP, ...councils.map(({ slug }) => `/sitemap-${slug}.xml`)];
  const each = files.map((path) => `<sitemap><loc>${xmlText(origin + path)}</loc></sitemap>`);
  return `${XML_HEAD}<sitemapindex xmlns="${NAMESPACE}">${each.join('')}</sitemapindex>\n`;
}

export function siteSitemap(origin: string): string {
  return sitemapOf(SITE_PATHS, origin);
}

/** Every page of a council, from its shelf alone. */
export function councilSitemap({ elections }: Pick<Shelf, 'elections'>, origin: string): string {
  const paths = elections.flatMap((entry) => [
    electionPath(entry),
    ...entry.pages.map((page) => `${electionPath(entry)}/${page}`),
  ]);
  return sitemapOf(paths, origin);
}

function sitemapOf(paths: readonly string[], origin: string): string {
  const each = paths.map((path) => `<url><loc>${xmlText(origin + path)}</loc></url>`);
  return `${XML_HEAD}<urlset xmlns="${NAMESPACE}">${each.join('')}</urlset>\n`;
}
