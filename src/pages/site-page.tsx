import type { Child } from 'hono/jsx';
import { BUNDLED_COPY } from '../render/embed.ts';
import { HtmlDocument } from './document.tsx';
import { styleWith } from './marks.tsx';
import { type Preview, PreviewTags } from './preview.tsx';

/** The style of the pages that are not about one result. */
export const SITE_STYLE = styleWith([]);

interface SitePageProps {
  title: string;
  /** What a preview of a link to the page says. */
  description: string;
  path: string;
  origin: string;
  picture?: Preview['picture'];
  search?: boolean;
  /** Links to the pages above this one, after the home page. */
  above?: readonly { label: string; path: string }[];
  /** Whether the bundled copy answers because KV could not. */
  bundledCopy?: boolean;
  children: Child;
}

/** A page about the site, and not about one result. */
export function SitePage({
  title,
  description,
  path,
  origin,
  picture,
  search,
  above,
  bundledCopy,
  children,
}: SitePageProps) {
  const preview = { title, description, path, colour: '#6B7280', picture };
  const head = <PreviewTags preview={preview} origin={origin} isResult={false} />;
  return (
    <HtmlDocument title={title} style={SITE_STYLE} head={head} search={search} above={above}>
      {children}
      {bundledCopy && (
        <p class="quiet">{`This is the ${BUNDLED_COPY}: the latest results could not be read just now.`}</p>
      )}
    </HtmlDocument>
  );
}
