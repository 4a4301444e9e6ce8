/**
 * The rules of a component embed: JSON in a page, from which Discord draws the card of a link to it. An embed that
 * breaks some of these rules leaves its link with no card at all, so a page has only an embed that passes all of them.
 * Source: Discord's documentation, Link Previews, Component Embeds; and Components, Component Reference.
 */
import * as v from 'valibot';
import { ACTION_ROW, BUTTON, CONTAINER, GALLERY, LINK, SECTION, SEPARATOR, TEXT, THUMBNAIL } from './constants.ts';

/** In the page, the embed is the content of a script element with this id and type. */
export const COMPONENT_EMBED = { id: 'discord:component-embed', type: 'application/json' } as const;

const MAX_BYTES = 3000;
const MAX_COMPONENTS = 40;
const MAX_PICTURES = 10;
const MAX_ID = 2 ** 31 - 1;

/** Pages on this machine have no https. */
const ADDRESS = /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)[:/])[^\s<>"]*$/;
const PICTURE = /\.(?:png|gif|jpe?g|webp|avif)$/;

const id = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_ID)));
const Address = v.pipe(
  v.string(),
  v.regex(ADDRESS, 'The address is not absolute, or not https.'),
  v.check((text) => URL.canParse(text), 'The address cannot be parsed.'),
  v.maxLength(2048),
);
const Media = v.strictObject({
  url: v.pipe(
    Address,
    v.check((text) => PICTURE.test(URL.parse(text)?.pathname ?? ''), 'The address is not that of a picture.'),
  ),
});
/** Discord does not require alternative text; we do. */
const AltText = v.pipe(v.string(), v.regex(/\S/, 'The alternative text is empty.'), v.maxLength(1024));
const Emoji = v.strictObject({
  id: v.optional(v.string()),
  name: v.optional(v.pipe(v.string(), v.minLength(1))),
  animated: v.optional(v.boolean()),
});

const Button = v.pipe(
  v.strictObject({
    type: v.literal(BUTTON),
    id,
    style: v.literal(LINK),
    url: Address,
    label: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(80))),
    emoji: v.optional(Emoji),
    disabled: v.optional(v.boolean()),
  }),
  v.check(({ label, emoji }) => label !== undefined || emoji !== undefined, 'The button has no label and no emoji.'),
);
const Text = v.strictObject({
  type: v.literal(TEXT),
  id,
  content: v.pipe(v.string(), v.regex(/\S/, 'The text is empty.'), v.maxLength(4000)),
});
const Thumbnail = v.strictObject({
  type: v.literal(THUMBNAIL),
  id,
  media: Media,
  description: AltText,
  spoiler: v.optional(v.boolean()),
});
const Gallery = v.strictObject({
  type: v.literal(GALLERY),
  id,
  items: v.pipe(
    v.array(v.strictObject({ media: Media, description: AltText, spoiler: v.optional(v.boolean()) })),
    v.minLength(1),
    v.maxLength(MAX_PICTURES),
  ),
});
const Row = v.strictObject({
  type: v.literal(ACTION_ROW),
  id,
  components: v.pipe(v.array(Button), v.minLength(1), v.maxLength(5)),
});
const Section = v.strictObject({
  type: v.literal(SECTION),
  id,
  components: v.pipe(v.array(Text), v.minLength(1), v.maxLength(3)),
  accessory: v.variant('type', [Button, Thumbnail]),
});
const Separator = v.strictObject({
  type: v.literal(SEPARATOR),
  id,
  divider: v.optional(v.boolean()),
  spacing: v.optional(v.picklist([1, 2])),
});
const Container = v.strictObject({
  type: v.literal(CONTAINER),
  id,
  accent_color: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffff))),
  spoiler: v.optional(v.boolean()),
  components: v.pipe(v.array(v.variant('type', [Row, Section, Text, Gallery, Separator])), v.minLength(1)),
});

type Container = v.InferOutput<typeof Container>;
export type ComponentEmbedPart = Container['components'][number];

const Embed = v.pipe(
  v.strictObject({ component: Container }),
  v.check(
    ({ component }) => partsOf(component).length <= MAX_COMPONENTS,
    `There are more than ${MAX_COMPONENTS} components.`,
  ),
  v.check(({ component }) => {
    const ids = partsOf(component).flatMap((part) => part.id ?? []);
    return new Set(ids).size === ids.length;
  }, 'Two components have the same id.'),
  v.check(({ component }) => {
    const pictures = partsOf(component).flatMap((part) => (part.type === GALLERY ? part.items : []));
    return pictures.length <= MAX_PICTURES;
  }, `There are more than ${MAX_PICTURES} pictures in galleries.`),
);

export type ComponentEmbed = v.InferOutput<typeof Embed>;

/** An embed as the text of its script element. `<` is escaped, so no text in it can end the element. */
export function componentEmbedText(embed: ComponentEmbed): string {
  return JSON.stringify(embed).replaceAll('<', '\\u003c');
}

/** Whether a script element's text is short enough; escape sequences count in full. */
export function fitsComponentEmbed(text: string): boolean {
  return new TextEncoder().encode(text).length <= MAX_BYTES;
}

/** The embed in a script element's text, or the first rule that it breaks, as a sentence. */
export function readComponentEmbed(text: string): { embed: ComponentEmbed } | { problem: string } {
  if (!fitsComponentEmbed(text)) return { problem: `It is longer than 3,000 bytes.` };
  if (text.includes('<')) return { problem: 'It contains “<”, which must be written as \\u003c.' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: 'It is not JSON.' };
  }
  const { success, output, issues } = v.safeParse(Embed, json, { abortEarly: true });
  if (success) return { embed: output };
  const [issue] = issues;
  const place = v.getDotPath(issue);
  return { problem: place === null ? issue.message : `${issue.message} (${place})` };
}

/** Every component of an embed: its container, and all in it. */
function partsOf(container: Container) {
  const within = container.components.flatMap((part) => {
    if (part.type === ACTION_ROW) return part.components;
    return part.type === SECTION ? [...part.components, part.accessory] : [];
  });
  return [container, ...container.components, ...within];
}
