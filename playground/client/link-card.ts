/** Draws the card of a link: a component embed, or Open Graph tags if the page has none. */
import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { ComponentEmbed, ComponentEmbedPart } from '../../src/discord/component-embed.ts';
import type { LinkPreview, OpenGraph } from '../link-preview.ts';
import { drawnControls } from './controls.ts';
import { element } from './element.ts';
import { drawnEmbed } from './embed.ts';
import { markup } from './markup.ts';

const ACTION_ROW = 1;
const BUTTON = 2;
const SECTION = 9;
const TEXT = 10;
const GALLERY = 12;
const SEPARATOR = 14;

/** The card that Discord would draw; null if the page gives it nothing to draw. */
export function drawnCard(url: string, { card, openGraph }: LinkPreview): HTMLElement | null {
  if (card) return drawnContainer(card);
  return openGraph.title ? drawnOpenGraph(url, openGraph) : null;
}

function drawnContainer({ component }: ComponentEmbed): HTMLElement {
  const { accent_color, components } = component;
  const drawn = element('div', { class: 'card', slot: 'components' }, ...components.flatMap(drawnPart));
  if (accent_color !== undefined) drawn.style.setProperty('--accent', `#${accent_color.toString(16).padStart(6, '0')}`);
  return drawn;
}

function drawnPart(part: ComponentEmbedPart): HTMLElement[] {
  switch (part.type) {
    case TEXT:
      return [markup(part.content)];
    case GALLERY: {
      const pictures = part.items.map(({ media, description }) => picture(media.url, description));
      return [element('div', { class: 'gallery' }, ...pictures)];
    }
    case SEPARATOR:
      return [element('hr', { class: part.divider === false ? 'space' : undefined })];
    case ACTION_ROW:
      return drawnRow(part);
    case SECTION: {
      const { accessory } = part;
      const aside =
        accessory.type === BUTTON
          ? drawnRow({ type: ACTION_ROW, components: [accessory] })
          : [picture(accessory.media.url, accessory.description)];
      const texts = part.components.map(({ content }) => markup(content));
      return [element('div', { class: 'section' }, element('div', {}, ...texts), ...aside)];
    }
  }
}

/** The buttons of a card are links, so no interaction is sent. */
function drawnRow(row: Extract<ComponentEmbedPart, { type: typeof ACTION_ROW }>): HTMLElement[] {
  return drawnControls([row as APIMessageTopLevelComponent], () => {});
}

/** Open Graph texts are plain: Discord reads no markdown in them. */
function drawnOpenGraph(url: string, { siteName, title, description, colour, image }: OpenGraph): HTMLElement {
  const plain = (text: string | null) => (text ?? '').replace(/[^\p{L}\p{N}\s]/gu, '\\$&');
  return drawnEmbed({
    ...(siteName === null ? {} : { provider: { name: siteName } }),
    title: plain(title),
    url,
    description: plain(description),
    ...(colour === null ? {} : { color: Number.parseInt(colour.slice(1), 16) }),
    ...(image ? { image: { url: image.url, description: image.alt ?? '' } } : {}),
  });
}

function picture(src: string, alt: string): HTMLElement {
  return element('img', { class: 'picture', src, alt });
}
