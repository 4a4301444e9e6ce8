/** Discord's limits on a response, without the Worker's constants, so a wrong constant fails a test. */
import type { APIEmbed, APIInteractionResponse } from 'discord-api-types/v10';

interface Component {
  type: number;
  custom_id?: string;
  url?: string;
  style?: number;
  label?: string;
  disabled?: boolean;
  placeholder?: string;
  components?: Component[];
  options?: {
    label: string;
    value: string;
    description?: string;
    emoji?: { name: string };
    default?: boolean;
  }[];
}

/** The data of any type of response. */
interface Data {
  choices: { name: string; value: string }[];
  content: string;
  embeds: APIEmbed[];
  components: Component[];
  allowed_mentions: unknown;
}

/** The limits and rules of our own that a response breaks, in words; empty if it breaks none. */
export function brokenLimits(response: APIInteractionResponse): string[] {
  const broken: string[] = [];
  const must = (met: boolean, problem: string) => met || broken.push(problem);
  if (response.type === 1) return broken;
  const { data } = response as unknown as { data: Data };
  if (response.type === 8) {
    must(data.choices.length <= 25, 'over 25 choices');
    must(distinct(data.choices.map(({ value }) => value)), 'a choice is repeated');
    must(distinct(data.choices.map(({ name }) => name)), 'two choices look the same');
    for (const { name, value } of data.choices) {
      must(name.length >= 1 && name.length <= 100, `choice name of ${name.length}`);
      must(value.length >= 1 && value.length <= 100, `choice value of ${value.length}`);
    }
    return broken;
  }
  must([4, 7].includes(response.type), `response type ${response.type}`);
  must(JSON.stringify(data.allowed_mentions) === '{"parse":[]}', 'mentions are allowed');
  must(!/undefined|NaN|\[object/.test(JSON.stringify(data)), 'a value leaked');
  must(data.content.trim().length >= 1 && data.content.length <= 2000, `content of ${data.content.length}`);
  let text = 0;
  for (const embed of data.embeds) {
    const parts: [string, string | undefined, number][] = [
      ['title', embed.title, 256],
      ['description', embed.description, 4096],
      ['author', embed.author?.name, 256],
      ['footer', embed.footer?.text, 2048],
      ...(embed.fields ?? []).flatMap((field): [string, string, number][] => [
        ['field name', field.name, 256],
        [`field "${field.name}"`, field.value, 1024],
      ]),
    ];
    for (const [part, value, limit] of parts) {
      if (value === undefined) continue;
      must(value.trim().length >= 1 && value.length <= limit, `${part} of ${value.length}`);
      text += value.length;
    }
    must((embed.fields ?? []).length <= 25, 'over 25 fields');
    if (embed.image) {
      const words: string = embed.image.description ?? '';
      must(words.trim().length >= 1 && words.length <= 1024, `image description of ${words.length}`);
    }
  }
  must(text <= 6000, `embed text of ${text}`);
  must(data.embeds.length <= 10, `${data.embeds.length} embeds`);
  const rows: Component[] = data.components;
  must(rows.length <= 5, `${rows.length} rows`);
  const ids = rows.flatMap((row) => row.components ?? []).flatMap(({ custom_id }) => custom_id ?? []);
  must(distinct(ids), 'a custom_id is repeated');
  for (const id of ids) must(id.length >= 1 && id.length <= 100, `custom_id of ${id.length}`);
  for (const { components = [] } of rows) {
    const menus = components.filter(({ type }) => type === 3);
    must(
      menus.length === 0 ? components.length >= 1 && components.length <= 5 : components.length === 1,
      'a row is 5 buttons or 1 menu',
    );
    for (const { type, label = '', style, url, custom_id } of components) {
      if (type !== 2) continue;
      must(label.length >= 1 && label.length <= 38, `label "${label}"`);
      must((style === 5) === (url !== undefined), `"${label}" is a link without an address, or has one and is none`);
      must((custom_id === undefined) === (style === 5), `"${label}" has a custom_id and is a link, or has none`);
      if (url !== undefined) must(/^https?:\/\/\S{1,500}$/.test(url), `address "${url}"`);
    }
    for (const { options = [], placeholder = '' } of menus) {
      must(placeholder.length <= 150, `placeholder of ${placeholder.length}`);
      must(options.length >= 1 && options.length <= 25, `${options.length} options`);
      must(distinct(options.map(({ value }) => value)), 'an option is repeated');
      must(options.filter((option) => option.default).length <= 1, 'two defaults');
      for (const option of options) {
        must(
          option.emoji === undefined || /^(?=\p{Emoji})\p{Extended_Pictographic}\uFE0F?$/u.test(option.emoji.name),
          'not one emoji',
        );
        for (const part of [option.label, option.value, option.description ?? 'none'])
          must(part.length >= 1 && part.length <= 100, `option of ${part.length}`);
      }
    }
  }
  return broken;
}

function distinct(items: readonly string[]): boolean {
  return new Set(items).size === items.length;
}
