/** A reply as lines for a terminal: all that Discord would show, in its order. */
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
/** As many choices of a menu as still read well in one line. */
const CHOICES_SHOWN = 4;

/** The whole reply; bold stands out where the terminal can show it. */
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

/** Without the address behind the title: it is of this run's Worker, which is gone when the text is read. */
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

/** Each field under its name; those that Discord sets side by side, with a single value each, as one line each. */
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
  const more = labels.length > CHOICES_SHOWN ? `, … ${labels.length} in all` : '';
  return `[ ${control.placeholder ?? 'Choose'} ▾ ]${off} ${dim(labels.slice(0, CHOICES_SHOWN).join(', ') + more)}`;
}

function marked(text: string): string {
  return plainText(text, (kind, words) => (kind === 'bold' ? bold(words) : words));
}

// styleText leaves a text as it is where standard output is no terminal, or colours are not wanted.
function bold(text: string): string {
  return styleText('bold', text);
}

function dim(text: string): string {
  return styleText('dim', text);
}
