import type { APIChatInputApplicationCommandInteraction } from 'discord-api-types/v10';

/** The ward that `/ward name:…` asks for; empty where the option is missing. */
export function nameAsked({ data }: Pick<APIChatInputApplicationCommandInteraction, 'data'>): string {
  const option = data.options?.find(({ name }) => name === 'name');
  return option && 'value' in option ? String(option.value) : '';
}
