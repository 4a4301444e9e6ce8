import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIButtonComponentWithURL,
  APIComponentInMessageActionRow,
  APIEmbed,
  APIStringSelectComponent,
} from 'discord-api-types/v10';
import { ACTION_ROW, BUTTON, LIMIT, LINK, SECONDARY, SELECT } from './constants.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
export type ActionButton = APIButtonComponentWithCustomId;
export type Button = ActionButton | APIButtonComponentWithURL;

/** A message with every part present, so that replacing a message leaves nothing of the old one. */
export interface Message {
  content: string;
  embeds: APIEmbed[];
  components: Row[];
}

/** A button whose label is cut to what a phone shows. */
export function button(
  custom_id: string,
  label: string,
  { style = SECONDARY, disabled = false }: { style?: ActionButton['style'] | undefined; disabled?: boolean } = {},
): ActionButton {
  return { type: BUTTON, style, custom_id, label: cut(label, LIMIT.buttonLabel), ...(disabled ? { disabled } : {}) };
}

/** A button that opens a page. The app does not learn who presses it. */
export function linkButton(url: string, label: string): APIButtonComponentWithURL {
  return { type: BUTTON, style: LINK, url, label: cut(label, LIMIT.buttonLabel) };
}

/** Buttons in as few rows of up to five as they need, and as many in each: a phone breaks a row of five in two anyway. */
export function buttonRows(buttons: readonly Button[]): Row[] {
  const size = Math.ceil(buttons.length / Math.ceil(buttons.length / LIMIT.rowButtons));
  const rows: Row[] = [];
  for (let from = 0; from < buttons.length; from += size) {
    rows.push({ type: ACTION_ROW, components: buttons.slice(from, from + size) });
  }
  return rows;
}

/** A menu in a row of its own, as Discord requires. */
export function menuRow(menu: Pick<APIStringSelectComponent, 'custom_id' | 'placeholder' | 'options'>): Row {
  return { type: ACTION_ROW, components: [{ type: SELECT, ...menu }] };
}

/** A text cut to a limit with an ellipsis if it is longer; never cuts a character in half. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text
    .slice(0, limit - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}
