import type { Child } from 'hono/jsx';
import type { LinkButton, TwoFormAnswer } from '../render/answer.ts';
import { BUNDLED_COPY } from '../render/embed.ts';
import { installLink } from '../render/install-link.ts';
import { electionPath, jsonPath, picturePath } from '../render/paths.ts';
import type { Subject } from '../render/subject.ts';
import { dayInWords } from '../render/text.ts';
import { unreadWords } from '../render/unread-words.ts';
import type { Source } from '../results/schema.ts';
import { sourcesTogether } from '../results/sources.ts';
import { COPY_SCRIPT } from './copy-script.ts';
import { HtmlDocument } from './document.tsx';
import { LinkCardScript } from './link-card-script.tsx';
import { type Preview, PreviewTags } from './preview.tsx';
import { Unbroken } from './unbroken.tsx';

/** The content of a result page. */
export interface PageContent {
  preview: Preview;
  /** The reply with the same result, which is also the card of a link to the page. */
  answer: TwoFormAnswer;
  heading: string;
  /** The headline under the heading. */
  verdict: string;
  /** Links to the pages above this one, after the home page. */
  above: readonly { label: string; path: string }[];
  /** The command that gives the same answer in Discord. */
  command: string;
  /** Which figures are derived. */
  basis: string;
  /** What does not add up in the records that the page uses, as sentences. */
  doubts: readonly string[];
  sources: readonly Source[];
  notes: readonly string[];
  body: Child;
}

interface ResultPageProps {
  content: PageContent;
  subject: Subject;
  /** The text of the style element. */
  style: string;
  /** The bot's application at Discord, for the link that adds it to a server; undefined if that is not known. */
  applicationId: string | undefined;
  /** The ids of elections that the page leaves out because they could not be read. */
  unread: readonly string[];
  /** When publications corrected what the page shows, and what they changed, as sentences. */
  corrections: readonly string[];
}

/** A result page. */
export function ResultPage({ content, subject, style, applicationId, unread, corrections }: ResultPageProps) {
  const { preview, answer, heading, verdict, above, command, basis, doubts, sources, notes, body } = content;
  const footer = <Colophon subject={subject} basis={basis} sources={sources} />;
  const after = <script dangerouslySetInnerHTML={{ __html: COPY_SCRIPT }} />;
  const head = (
    <>
      <PreviewTags preview={preview} origin={subject.origin} />
      <LinkCardScript answer={answer} links={cardLinks(content, subject, applicationId)} path={preview.path} />
    </>
  );
  return (
    <HtmlDocument title={preview.title} style={style} head={head} above={above} footer={footer} after={after}>
      <h1>
        <Unbroken text={heading} />
      </h1>
      <p class="verdict">{verdict}</p>
      {unread.length > 0 && <p>{unreadWords(unread, 'page')}</p>}
      <Sentences id="doubts" heading="What does not add up" sentences={doubts} />
      <Picture preview={preview} />
      {body}
      <Sentences id="corrections" heading="Corrections" sentences={corrections} />
      <Sentences id="notes" heading="Notes" sentences={notes} />
      <Elsewhere preview={preview} command={command} subject={subject} />
    </HtmlDocument>
  );
}

/** The buttons of the card: the page, and the page above it; without one, the link that adds the bot to a server. */
function cardLinks(
  { preview, above }: PageContent,
  { origin, election }: Subject,
  applicationId?: string,
): LinkButton[] {
  const parent = above.findLast(({ path }) => path !== '/');
  // As short as the button of the reply: the council's full name would need a row of its own on a phone.
  const label = parent?.path === electionPath(election) ? 'Council' : parent?.label;
  return [
    { label: 'Open page', url: origin + preview.path },
    ...(parent && label ? [{ label, url: origin + parent.path }] : []),
    ...(!parent && applicationId ? [{ label: 'Add to Discord', url: installLink(applicationId) }] : []),
  ];
}

/** A list of sentences under a heading; nothing if there are none. */
function Sentences({ id, heading, sentences }: { id: string; heading: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

/** The picture in the colours of the page: light in print. Nothing if it was not published. */
export function Picture({ preview: { picture } }: { preview: Pick<Preview, 'picture'> }) {
  if (!picture) return null;
  const { album, hash, light = hash, words, width, height } = picture;
  return (
    <picture>
      <source media="screen and (prefers-color-scheme:dark)" srcset={picturePath({ album, hash })} />
      <img src={picturePath({ album, hash: light })} alt={words} width={width} height={height} />
    </picture>
  );
}

/** The same result in Discord, as a link and as data. */
function Elsewhere({ preview, command, subject }: { preview: Preview; command: string; subject: Subject }) {
  const link = subject.origin + preview.path;
  return (
    <section aria-labelledby="elsewhere">
      <h2 id="elsewhere">This result elsewhere</h2>
      <p>
        In Discord: <code>{command}</code>{' '}
        <button type="button" data-copy="" aria-label="Copy the command" hidden>
          Copy
        </button>
      </p>
      <p>
        This page: <code>{link}</code>{' '}
        <button type="button" data-copy="" aria-label="Copy the link" hidden>
          Copy
        </button>
      </p>
      <p>
        As data: <a href={jsonPath(preview.path)}>JSON</a>; the whole election as{' '}
        <a href={`${electionPath(subject.election)}.csv`}>CSV</a>. Both name source and licence.
      </p>
    </section>
  );
}

function Colophon({ subject, basis, sources }: Pick<PageContent, 'basis' | 'sources'> & { subject: Subject }) {
  const together = sourcesTogether(sources);
  return (
    <>
      <p>
        {together.length > 1 ? 'Sources: ' : 'Source: '}
        {together.map(({ name, title, url, licence, licence_url, retrieved }, index) => (
          <>
            {index > 0 && '; '}
            <a href={url}>{`${name}, ${title}`}</a>
            {' ('}
            <a href={licence_url}>{licence}</a>
            {`), retrieved ${dayInWords(retrieved)}`}
          </>
        ))}
        .
      </p>
      <p>{subject.bundledCopy() ? `${basis}. This is the ${BUNDLED_COPY}.` : `${basis}.`}</p>
    </>
  );
}
