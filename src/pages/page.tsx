import type { Child } from 'hono/jsx';
import { BUNDLED_COPY } from '../render/frame.ts';
import { chartPath } from '../render/paths.ts';
import type { Occasion } from '../render/subject.ts';
import { dayInWords } from '../render/text.ts';
import { COPY_SCRIPT } from './copy-script.ts';
import { type Preview, PreviewTags } from './preview.tsx';

/** A page, before it is HTML. */
export interface PageContent {
  preview: Preview;
  heading: string;
  /** The headline under the heading. */
  verdict: string;
  /** Where one is: links to the pages above this one. */
  above: readonly { label: string; path: string }[];
  /** The command that gives the same answer in Discord. */
  command: string;
  /** What of the figures is derived. */
  basis: string;
  notes: readonly string[];
  body: Child;
}

/** The whole document of a result page. @param style the text of its style element, which its policy names by hash */
export function Page({ content, occasion, style }: { content: PageContent; occasion: Occasion; style: string }) {
  const { preview, heading, verdict, above, command, basis, notes, body } = content;
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${preview.title} · Returning Officer`}</title>
        <PreviewTags preview={preview} origin={occasion.origin} />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <header>
          <nav aria-label="Where you are">
            {above.map(({ label, path }, index) => (
              <>
                {index > 0 && ' › '}
                <a href={path}>{label}</a>
              </>
            ))}
          </nav>
        </header>
        <main>
          <h1>{heading}</h1>
          <p class="verdict">{verdict}</p>
          <Picture preview={preview} />
          {body}
          {notes.length > 0 && (
            <section aria-labelledby="notes">
              <h2 id="notes">Notes</h2>
              <ul>
                {notes.map((note) => (
                  <li>{note}</li>
                ))}
              </ul>
            </section>
          )}
          <Elsewhere preview={preview} command={command} origin={occasion.origin} />
        </main>
        <Colophon occasion={occasion} basis={basis} />
        <script dangerouslySetInnerHTML={{ __html: COPY_SCRIPT }} />
      </body>
    </html>
  );
}

function Picture({ preview: { picture } }: { preview: Preview }) {
  if (!picture) return null;
  return <img src={chartPath(picture)} alt={picture.words} width={picture.width} height={picture.height} />;
}

/** The same answer in Discord, as a link and as data. */
function Elsewhere({ preview, command, origin }: { preview: Preview; command: string; origin: string }) {
  const link = origin + preview.path;
  return (
    <section aria-labelledby="elsewhere">
      <h2 id="elsewhere">The same elsewhere</h2>
      <p>
        In Discord: <code>{command}</code>{' '}
        <button type="button" data-copy={command} aria-label="Copy the command" hidden>
          Copy
        </button>
      </p>
      <p>
        This page: <code>{link}</code>{' '}
        <button type="button" data-copy={link} aria-label="Copy the link" hidden>
          Copy
        </button>
      </p>
      <p>
        As data: <a href={`${preview.path}.json`}>JSON</a>, with the source and its licence.
      </p>
    </section>
  );
}

function Colophon({ occasion: { election, bundledCopy }, basis }: { occasion: Occasion; basis: string }) {
  return (
    <footer>
      <p>
        {'Source: '}
        {election.sources.map(({ name, title, url, licence, licence_url, retrieved }, index) => (
          <>
            {index > 0 && '; '}
            <a href={url}>{`${name}, ${title}`}</a>
            {' ('}
            <a href={licence_url}>{licence}</a>
            {`), taken ${dayInWords(retrieved)}`}
          </>
        ))}
        .
      </p>
      <p>{bundledCopy ? `${basis}. This is the ${BUNDLED_COPY}.` : `${basis}.`}</p>
    </footer>
  );
}
