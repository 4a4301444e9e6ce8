/** Prints a reply in a terminal: everything that Discord would show, in the same order. */
import { styleText } from 'node:util';
import type {
  APIComponentInMessageActionRow,
  APIEmbed,
  APIEmbedField,
  APIInteractionResponse,
  APIInteractionResponseCallbackData,
  APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import { plainText } from '../playground/plain.ts';

const EPHEMERAL = 64;
const ACTION_ROW = 1;
const BUTTON = 2;
const MENU = 3;
const INDENT = '  ';
/** More choices of a menu would not fit on one line. */
const MAX_CHOICES = 4;

/** The whole reply. Bold text is bold if the terminal supports it. */
export function replyText(response: APIInteractionResponse): string {
  if (!('data' in response) || !response.data || !('content' in response.data || 'embeds' in response.data)) {
    return `${JSON.stringify(response)}\n`;
  }
  const data: APIInteractionResponseCallbackData = response.data;
  const parts = [
    data.content ? marked(data.content) : '',
    ...(data.embeds ?? []).map(embedText),
    (data.components ?? []).flatMap(controlsOf).map(controlText).join('\n'),
    (Number(data.flags ?? 0) & EPHEMERAL) !== 0 ? dim('Only you can see this') : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Leaves out the title's link, because the Worker that it links to stops when the script ends. */
function embedText({ author, title, description, fields, image, footer }: APIEmbed): string {
  const head = [author?.name, title && bold(title)].filter(Boolean).join('\n');
  const parts = [
    head,
    description ? marked(description) : '',
    fieldsText(fields ?? []),
    image ? `[picture: ${(image as { description?: string }).description ?? image.url}]` : '',
    footer ? dim(footer.text) : '',
  ];
  return parts
    .filter((part) => part !== '')
    .join('\n\n')
    .replace(/^(?=.)/gm, INDENT);
}

/** Each field under its name, or on one line if it is inline and its value is one line. */
function fieldsText(fields: readonly APIEmbedField[]): string {
  const texts = fields.map(({ name, value, inline }) => {
    const short = inline === true && !value.includes('\n');
    return short ? `${plainText(name)}: ${marked(value)}\n` : `\n${bold(plainText(name))}\n${marked(value)}\n`;
  });
  return texts.join('').trim();
}

function controlsOf(row: APIMessageTopLevelComponent): APIComponentInMessageActionRow[] {
  return row.type === ACTION_ROW ? row.components : [];
}

function controlText(control: APIComponentInMessageActionRow): string {
  const off = 'disabled' in control && control.disabled ? ' (disabled)' : '';
  if (control.type === BUTTON) return `[ ${'label' in control ? control.label : ''} ]${off}`;
  if (control.type !== MENU) return `[control of type ${control.type}]${off}`;
  const labels = control.options.map(({ label }) => label);
  const more = labels.length > MAX_CHOICES ? `, … ${labels.length} in all` : '';
  return `[ ${control.placeholder ?? 'Choose'} ▾ ]${off} ${dim(labels.slice(0, MAX_CHOICES).join(', ') + more)}`;
}

function marked(text: string): string {
  return plainText(text, (kind, words) => (kind === 'bold' ? bold(words) : words));
}

// styleText changes nothing if standard output is not a terminal, or if NO_COLOR is set.
function bold(text: string): string {
  return styleText('bold', text);
}

function dim(text: string): string {
  return styleText('dim', text);
}
