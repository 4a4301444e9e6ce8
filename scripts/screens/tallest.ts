import type { APIEmbed, APIInteractionResponseCallbackData, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { commandInteraction } from '../../playground/interactions.ts';
import { personNamed } from '../../playground/people.ts';
import { readLine } from '../../playground/slash.ts';
import { ACTION_ROW } from '../../src/discord/constants.ts';
import { slashDefinitions } from '../commands.ts';

/** How many replies of a kind are measured, besides those that always are, unless all are. */
const MEASURED = 6;
/** About how many characters fit on a line of a phone. */
const LINE = 40;
/** About how tall a picture is, in lines. */
const PICTURE_LINES = 6;

/** The commands whose replies are the tallest by a rough count of their lines, because measuring all takes a minute. */
export async function tallest(commandLines: readonly string[], origin: string): Promise<string[]> {
  const counted: { line: string; lines: number }[] = [];
  for (const line of commandLines) counted.push({ line, lines: await roughLines(line, origin) });
  const order = counted.toSorted((a, b) => b.lines - a.lines);
  return order.slice(0, MEASURED).map(({ line }) => line);
}

async function roughLines(line: string, origin: string): Promise<number> {
  const { name, options } = readLine(line, slashDefinitions);
  const body = JSON.stringify(commandInteraction(name, options, personNamed('Ada', 'server')));
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${origin}/interactions`, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`${line}: status ${response.status}`);
  const { data } = (await response.json()) as { data: APIInteractionResponseCallbackData };
  const embeds = (data.embeds ?? []).reduce((sum, embed) => sum + embedLines(embed), 0);
  return linesIn(data.content ?? '') + embeds + controlLines(data.components ?? []);
}

/** Buttons wrap as words do: a row is about two lines high, and a button five characters wider than its label. */
function controlLines(rows: readonly APIMessageTopLevelComponent[]): number {
  const widths = rows.map((row) => {
    const controls = row.type === ACTION_ROW ? row.components : [];
    return controls.reduce((sum, control) => sum + 5 + ('label' in control ? (control.label?.length ?? 0) : 0), 0);
  });
  return widths.reduce((sum, width) => sum + 2 * Math.ceil(width / LINE), 0);
}

function embedLines({ description, fields, footer, image }: APIEmbed): number {
  const texts = [description, footer?.text, ...(fields ?? []).flatMap(({ name, value }) => [name, value])];
  const lines = texts.reduce((sum, text) => sum + linesIn(text ?? ''), 0);
  return lines + (image ? PICTURE_LINES : 0);
}

function linesIn(text: string): number {
  if (text === '') return 0;
  const shown = text.replace(/\]\([^)]+\)|\*\*|\[/g, '');
  return shown.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
}
