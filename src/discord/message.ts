import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIComponentInMessageActionRow,
  APIEmbed,
  APIStringSelectComponent,
} from 'discord-api-types/v10';
import { ACTION_ROW, BUTTON, LIMIT, SECONDARY, SELECT } from './constants.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
export type Button = APIButtonComponentWithCustomId;

/** A message as this bot writes them; every part is present, so that replacing one leaves nothing of the old. */
export interface Message {
  content: string;
  embeds: APIEmbed[];
  components: Row[];
}

/** A button with a label cut to what a phone shows. */
export function button(custom_id: string, label: string, style: Button['style'] = SECONDARY): Button {
  return { type: BUTTON, style, custom_id, label: cut(label, LIMIT.buttonLabel) };
}

/** Buttons in rows of five, in their order. */
export function buttonRows(buttons: readonly Button[]): Row[] {
  const rows: Row[] = [];
  for (let from = 0; from < buttons.length; from += LIMIT.rowButtons) {
    rows.push({ type: ACTION_ROW, components: buttons.slice(from, from + LIMIT.rowButtons) });
  }
  return rows;
}

/** A menu from which one thing is chosen, alone in its row, since Discord gives a menu the whole row. */
export function menuRow(menu: Pick<APIStringSelectComponent, 'custom_id' | 'placeholder' | 'options'>): Row {
  return { type: ACTION_ROW, components: [{ type: SELECT, ...menu }] };
}

/** A text within a limit, its end replaced by an ellipsis where it is longer; never half a character. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text
    .slice(0, limit - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}
