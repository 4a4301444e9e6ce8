import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { HOME_PATH } from '../render/paths.ts';
import { FAVICON_PATH } from './favicon.ts';
import { FEED_PATH, FEED_TITLE } from './feed.ts';
import { SearchForm } from './search-form.tsx';
import { contentSecurityPolicy } from './security.ts';
import { SiteLinks } from './site-links.tsx';
import { STYLESHEET_PATH } from './stylesheet.ts';
import { Unbroken } from './unbroken.tsx';

interface DocumentProps {
  title: string;
  /** The text of the style element, which the page's policy allows by its hash. */
  style: string;
  /** More elements for the head. */
  head?: Child;
  /** Links to the pages above this one, after the home page. */
  above?: readonly { label: string; path: string }[] | undefined;
  /** Whether the header has a search; a page with its own does not need it. */
  search?: boolean | undefined;
  /** The page's own part of the footer. */
  footer?: Child;
  /** What follows the footer. */
  after?: Child;
  children: Child;
}

const SITE = 'Returning Officer';

/** The HTML document of every page. */
export function HtmlDocument({
  title,
  style,
  head,
  above = [],
  search = true,
  footer,
  after,
  children,
}: DocumentProps) {
  const isHome = title === SITE;
  const trail = [{ label: SITE, path: HOME_PATH }, ...above];
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title.includes(SITE) ? title : `${title} · ${SITE}`}</title>
        <link rel="icon" href={FAVICON_PATH} type="image/svg+xml" />
        <link rel="alternate" type="application/atom+xml" title={FEED_TITLE} href={FEED_PATH} />
        {head}
        <link rel="stylesheet" href={STYLESHEET_PATH} />
        {style && <style dangerouslySetInnerHTML={{ __html: style }} />}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        {!isHome && (
          <header>
            <nav aria-label="Breadcrumb">
              {trail.map(({ label, path }, index) => (
                <>
                  {index > 0 && ' › '}
                  <a href={path}>
                    <Unbroken text={label} />
                  </a>
                </>
              ))}
            </nav>
            {search && <SearchForm />}
          </header>
        )}
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <footer>
          {footer}
          <SiteLinks />
        </footer>
        {after}
      </body>
    </html>
  );
}

/** A page as a response whose policy allows only its own script and style. @param style the text of its style element */
export async function htmlResponse(
  c: Context,
  page: unknown,
  style: string,
  { status = 200, cacheControl }: { status?: 200 | 404 | 503; cacheControl?: string } = {},
): Promise<Response> {
  c.header('Content-Security-Policy', await contentSecurityPolicy(style));
  if (cacheControl) c.header('Cache-Control', cacheControl);
  return c.html(`<!doctype html>${page}`, status);
}
