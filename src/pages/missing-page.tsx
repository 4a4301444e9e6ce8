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

function MissingPage({ missing: { what, closest, areNear } }: { missing: Missing }) {
  return (
    <HtmlDocument title="Not found" style={MISSING_STYLE} head={<meta name="robots" content="noindex" />}>
      <h1>Not found</h1>
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
