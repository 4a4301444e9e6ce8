import '@skyra/discord-components-core/discord-embed-fields.js';
import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { plainText } from '../plain.ts';
import { element } from './element.ts';
import { markup } from './markup.ts';

/** Discord sets at most three fields side by side, on a grid of twelve columns. */
const SIDE_BY_SIDE = 3;
const COLUMNS = 12;
const WEB = /^https?:\/\//;

/** An embed as the library draws it; its picture is ours, because the library's has no alternative text. */
export function drawnEmbed({ author, title, url, description, color, fields, image, footer }: APIEmbed): HTMLElement {
  const drawn = element('discord-embed', {
    slot: 'embeds',
    color: color === undefined ? undefined : `#${color.toString(16).padStart(6, '0')}`,
    'author-name': author?.name,
    'author-url': web(author?.url),
    'embed-title': title === undefined ? undefined : plainText(title),
    url: web(url),
  });
  if (description) drawn.append(element('discord-embed-description', { slot: 'description' }, markup(description)));
  if (fields?.length) drawn.append(element('discord-embed-fields', { slot: 'fields' }, ...drawnFields(fields)));
  if (image) {
    const { description: alt = '' } = image as { description?: string };
    drawn.append(element('img', { slot: 'footer', class: 'picture', src: image.url, alt }));
  }
  if (footer) drawn.append(element('discord-embed-footer', { slot: 'footer' }, footer.text));
  return drawn;
}

function drawnFields(fields: readonly APIEmbedField[]): HTMLElement[] {
  return rowsOf(fields).flatMap((row) =>
    row.map(({ name, value, inline }, place) => {
      const field = element('discord-embed-field', { 'field-title': plainText(name), inline }, markup(value));
      const width = COLUMNS / row.length;
      field.style.setProperty('--columns', `${place * width + 1} / ${(place + 1) * width + 1}`);
      return field;
    }),
  );
}

/** Fields in rows: neighbours that are inline share one. */
function rowsOf(fields: readonly APIEmbedField[]): APIEmbedField[][] {
  const rows: APIEmbedField[][] = [];
  for (const field of fields) {
    const row = rows.at(-1);
    if (field.inline && row?.[0]?.inline && row.length < SIDE_BY_SIDE) row.push(field);
    else rows.push([field]);
  }
  return rows;
}

/** An address of the web, and no other kind. */
function web(url: string | undefined): string | undefined {
  return url && WEB.test(url) ? url : undefined;
}
