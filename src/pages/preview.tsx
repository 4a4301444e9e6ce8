/** The preview of a link to a page: Open Graph, Twitter card and oEmbed. */
import { type PictureEntry, PREVIEW_SIZE } from '../release/shelf.ts';
import { jsonPath, picturePath } from '../render/paths.ts';

/** What a preview shows, before it is cut to the limits of those who read it. */
export interface Preview {
  title: string;
  description: string;
  /** The path of the page. */
  path: string;
  /** `#RRGGBB`, the winner's. */
  colour: string;
  picture?: (PictureEntry & { words: string }) | undefined;
}

const TITLE_BYTES = 70;
const DESCRIPTION_BYTES = 350;
/** X shows this much of a picture's alt text. */
export const ALT_BYTES = 420;

interface PreviewTagsProps {
  preview: Preview;
  origin: string;
  /** Whether the page is also JSON and oEmbed, as those of results are. */
  isResult?: boolean;
}

export function PreviewTags({ preview, origin, isResult = true }: PreviewTagsProps) {
  const { title, description, path, colour, picture } = preview;
  const url = origin + path;
  const image = picture && imageOf(picture);
  return (
    <>
      <meta name="description" content={cutBytes(description, DESCRIPTION_BYTES)} />
      <meta name="theme-color" content={colour} />
      <link rel="canonical" href={url} />
      {isResult && (
        <>
          <link rel="alternate" type="application/json" href={origin + jsonPath(path)} />
          <link
            rel="alternate"
            type="application/json+oembed"
            href={`${origin}/oembed?url=${encodeURIComponent(url)}`}
          />
        </>
      )}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="Returning Officer" />
      <meta property="og:url" content={url} />
      <meta property="og:title" content={cutBytes(title, TITLE_BYTES)} />
      <meta property="og:description" content={cutBytes(description, DESCRIPTION_BYTES)} />
      <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
      {picture && image && (
        <>
          <meta property="og:image" content={origin + image.path} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content={String(image.width)} />
          <meta property="og:image:height" content={String(image.height)} />
          <meta property="og:image:alt" content={cutBytes(picture.words, ALT_BYTES)} />
          <meta name="twitter:image:alt" content={cutBytes(picture.words, ALT_BYTES)} />
        </>
      )}
    </>
  );
}

/** The oEmbed answer for a page. */
export function oembed({ title, path, picture }: Preview, author: string, origin: string): object {
  const image = picture && imageOf(picture);
  return {
    version: '1.0',
    type: 'link',
    title: cutBytes(title, TITLE_BYTES),
    author_name: cutBytes(author, TITLE_BYTES),
    author_url: origin + path,
    provider_name: 'Returning Officer',
    provider_url: origin,
    cache_age: 1800,
    ...(image && {
      thumbnail_url: origin + image.path,
      thumbnail_width: image.width,
      thumbnail_height: image.height,
    }),
  };
}

/** The large picture of a preview; the page's own if the release has none. */
function imageOf(picture: PictureEntry): { path: string; width: number; height: number } {
  const { album, preview } = picture;
  if (preview) return { path: picturePath({ album, hash: preview }), ...PREVIEW_SIZE };
  return { path: picturePath(picture), width: picture.width, height: picture.height };
}

/** A text cut to a number of bytes in UTF-8, with an ellipsis if it is longer. */
export function cutBytes(text: string, limit: number): string {
  const encoder = new TextEncoder();
  if (encoder.encode(text).length <= limit) return text;
  let kept = '';
  let bytes = encoder.encode('…').length;
  for (const letter of text) {
    bytes += encoder.encode(letter).length;
    if (bytes > limit) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}
