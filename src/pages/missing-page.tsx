import type { Context } from 'hono';
import { HtmlDocument, htmlResponse } from './document.tsx';
import { styleWith } from './marks.tsx';

const MISSING_STYLE = styleWith([]);

/** What was not found, and the closest pages; or some pages on file, if none is near. */
export interface Missing {
  what: string;
  closest: readonly { label: string; path: string }[];
  areNear: boolean;
}

/** A "not found" page, with status 404. */
export function missingPage(c: Context, missing: Missing): Promise<Response> {
  return htmlResponse(c, <MissingPage missing={missing} />, MISSING_STYLE, { status: 404 });
}

/** A page that says what does not answer at the moment, with status 503. */
export function silentPage(c: Context, missing: Missing): Promise<Response> {
  c.header('Retry-After', '60');
  return htmlResponse(c, <MissingPage missing={missing} heading="Not now" />, MISSING_STYLE, { status: 503 });
}

function MissingPage({ missing, heading = 'Not found' }: { missing: Missing; heading?: string }) {
  const { what, closest, areNear } = missing;
  return (
    <HtmlDocument title={heading} style={MISSING_STYLE} head={<meta name="robots" content="noindex" />}>
      <h1>{heading}</h1>
      <p class="verdict">{what}</p>
      {closest.length > 0 && (
        <>
          <h2>{areNear ? 'Closest pages' : 'Pages on file'}</h2>
          <ul>
            {closest.map(({ label, path }) => (
              <li>
                <a href={path}>{label}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </HtmlDocument>
  );
}
