import { CONTINUED } from '../render/about.ts';
import type { TwoFormAnswer } from '../render/answer.ts';
import { ABOUT_PATH } from '../render/paths.ts';
import { ReplyText, withoutMarkdown } from './reply-text.tsx';
import { SitePage } from './site-page.tsx';

const BULLET = '• ';

/** What `/about` answers, as a page. */
export function AboutPage({ answer: { content, full }, origin }: { answer: TwoFormAnswer; origin: string }) {
  const { title = '', description = '', fields = [], footer } = full().embed;
  const sections = Map.groupBy(fields, ({ name }) => name.replace(CONTINUED, ''));
  return (
    <SitePage title={title} description={withoutMarkdown(content)} path={ABOUT_PATH} origin={origin}>
      <h1>{title}</h1>
      <p class="verdict">
        <ReplyText text={content} />
      </p>
      <h2>Commands in Discord</h2>
      <Lines text={description} />
      {[...sections].map(([name, parts]) => (
        <section>
          <h2>{name}</h2>
          <Lines text={parts.map(({ value }) => value).join('\n')} />
        </section>
      ))}
      <p class="quiet">{footer?.text}</p>
    </SitePage>
  );
}

/** Lines as a list. */
function Lines({ text }: { text: string }) {
  return (
    <ul>
      {text.split('\n').map((line) => (
        <li>
          <ReplyText text={line.startsWith(BULLET) ? line.slice(BULLET.length) : line} />
        </li>
      ))}
    </ul>
  );
}
