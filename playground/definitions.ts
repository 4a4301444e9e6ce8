import type {
  APIApplicationCommandBasicOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';

/** A slash command as Discord is told of it. */
export type Definition = RESTPostAPIChatInputApplicationCommandsJSONBody;
export type OptionDefinition = APIApplicationCommandBasicOption;

const BOOLEAN_OPTION = 5;

/** The options of a command; this bot has no commands within commands. */
export function optionsOf(definition: Definition): readonly OptionDefinition[] {
  return (definition.options ?? []) as OptionDefinition[];
}

/** The fixed choices of an option, `True` and `False` for a boolean; empty where anything may be typed. */
export function choicesOf(option: OptionDefinition): { name: string; value: string | boolean }[] {
  if (option.type === BOOLEAN_OPTION) {
    return [
      { name: 'True', value: true },
      { name: 'False', value: false },
    ];
  }
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  return choices.map(({ name, value }) => ({ name, value: String(value) }));
}

/** Whether the application suggests values while one types. */
export function suggests(option: OptionDefinition): boolean {
  return 'autocomplete' in option && option.autocomplete === true;
}

/** The option that words without a name belong to, as in `/ward Darley`: the first required one, else the first of text. */
export function unnamedOption(definition: Definition): OptionDefinition | undefined {
  const options = optionsOf(definition);
  return options.find(({ required }) => required) ?? options.find(({ type }) => type !== BOOLEAN_OPTION);
}
