import '@skyra/discord-components-core/discord-embed-fields.js';
import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { plainText } from '../plain.ts';
import { element } from './element.ts';
import { markup } from './markup.ts';

/** Discord shows at most three fields next to each other, on a grid of twelve columns. */
const FIELDS_PER_ROW = 3;
const COLUMNS = 12;
const WEB = /^https?:\/\//;

/** An embed drawn by the library, except its picture: the library's has no alternative text. */
export function drawnEmbed(embed: APIEmbed): HTMLElement {
  const { provider, author, title, url, description, color, fields, image, footer } = embed;
  const drawn = element('discord-embed', {
    slot: 'embeds',
    color: color === undefined ? undefined : `#${color.toString(16).padStart(6, '0')}`,
    provider: provider?.name,
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

/** Puts fields into rows: consecutive inline fields share a row. */
function rowsOf(fields: readonly APIEmbedField[]): APIEmbedField[][] {
  const rows: APIEmbedField[][] = [];
  for (const field of fields) {
    const row = rows.at(-1);
    if (field.inline && row?.[0]?.inline && row.length < FIELDS_PER_ROW) row.push(field);
    else rows.push([field]);
  }
  return rows;
}

/** A web address, or undefined if it is any other kind. */
function web(url: string | undefined): string | undefined {
  return url && WEB.test(url) ? url : undefined;
}
