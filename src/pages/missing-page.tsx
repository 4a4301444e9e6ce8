import type { Context } from 'hono';
import { styleWith } from './marks.tsx';
import { contentSecurityPolicy } from './security.ts';

/** The style of a page that shows no party. */
const MISSING_STYLE = styleWith([]);

/** What is not here, and the closest that is. */
export interface Missing {
  what: string;
  closest: readonly { label: string; path: string }[];
}

function MissingPage({ missing: { what, closest } }: { missing: Missing }) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>Not found · Returning Officer</title>
        <style dangerouslySetInnerHTML={{ __html: MISSING_STYLE }} />
      </head>
      <body>
        <header>
          <nav aria-label="Where you are">
            <a href="/">Returning Officer</a>
          </nav>
        </header>
        <main>
          <h1>Not found</h1>
          <p class="verdict">{what}</p>
          {closest.length > 0 && (
            <>
              <h2>The closest that is here</h2>
              <ul>
                {closest.map(({ label, path }) => (
                  <li>
                    <a href={path}>{label}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </main>
      </body>
    </html>
  );
}

/** The page that says what is not here, with status 404. */
export async function missingPage(c: Context, missing: Missing): Promise<Response> {
  c.header('Content-Security-Policy', await contentSecurityPolicy(MISSING_STYLE));
  return c.html(`<!doctype html>${<MissingPage missing={missing} />}`, 404);
}
