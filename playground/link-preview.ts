/** What Discord reads from a page to draw the card of a link to it. */
import { COMPONENT_EMBED, type ComponentEmbed, readComponentEmbed } from '../src/discord/component-embed.ts';

export interface LinkPreview {
  /** The page's component embed; null if there is none, or if it breaks a rule. */
  card: ComponentEmbed | null;
  /** The rule that its component embed breaks; null if it breaks none. */
  problem: string | null;
  openGraph: OpenGraph;
}

/** The page's Open Graph tags, from which Discord draws a card if there is no component embed. */
export interface OpenGraph {
  siteName: string | null;
  title: string | null;
  description: string | null;
  /** As `#RRGGBB`. */
  colour: string | null;
  image: { url: string; alt: string | null; measured: boolean; large: boolean } | null;
}

const HEAD = /<head>([\s\S]*?)<\/head>/;
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const META = /<meta\b([^>]*)>/g;
const ATTRIBUTE = /([a-z:-]+)="([^"]*)"/g;
const COLOUR = /^#[0-9a-f]{6}$/i;
const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/** The preview in a page's HTML. It reads what this project writes: attributes in double quotes, and tags in the head. */
export function previewIn(html: string): LinkPreview {
  const [, head = ''] = HEAD.exec(html) ?? [];
  const [, text] =
    [...head.matchAll(SCRIPT)]
      .map(([, attributes = '', content = '']) => [attributesOf(attributes), content] as const)
      .find(([{ id, type }]) => id === COMPONENT_EMBED.id && type === COMPONENT_EMBED.type) ?? [];
  const read = text === undefined ? null : readComponentEmbed(text);
  return {
    card: read && 'embed' in read ? read.embed : null,
    problem: read && 'problem' in read ? read.problem : null,
    openGraph: openGraphIn(head),
  };
}

/** What Discord would not draw, or draw badly, from the tags; null if nothing. */
export function openGraphProblem({ siteName, title, description, colour, image }: OpenGraph): string | null {
  if (!title) return 'There is no og:title.';
  if (!description) return 'There is no og:description.';
  if (!siteName || siteName.length > 256) return 'og:site_name is missing, or longer than 256 characters.';
  if (!colour || !COLOUR.test(colour)) return 'theme-color is not a colour such as #FAA61A.';
  if (!image) return null;
  if (!URL.canParse(image.url) || image.url.length > 2048) return 'og:image is not an absolute address.';
  if (!image.measured) return 'og:image:width or og:image:height is missing.';
  if (!image.alt || image.alt.length > 4096) return 'og:image:alt is missing, or longer than 4,096 characters.';
  return image.large ? null : 'twitter:card is not summary_large_image, so the picture would be small.';
}

/** The first tag of a name counts, except that the last colour and layout do. */
function openGraphIn(head: string): OpenGraph {
  const tags = [...head.matchAll(META)].map(([, attributes = '']) => attributesOf(attributes));
  const all = (key: string) => tags.filter(({ name, property }) => (name ?? property) === key);
  const first = (key: string) => all(key)[0]?.content || null;
  const last = (key: string) => all(key).at(-1)?.content || null;
  const url = first('og:image');
  return {
    siteName: first('og:site_name'),
    title: first('og:title'),
    description: first('og:description'),
    colour: last('theme-color'),
    image:
      url === null
        ? null
        : {
            url,
            alt: first('og:image:alt'),
            measured: Number(first('og:image:width')) > 0 && Number(first('og:image:height')) > 0,
            large: last('twitter:card') === 'summary_large_image',
          },
  };
}

function attributesOf(text: string): Partial<Record<string, string>> {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, decoded(value)]));
}

function decoded(text: string): string {
  return text.replace(/&(?:quot|#39|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
