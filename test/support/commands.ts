/** The bot's commands, as users see them. Tests compare the code with this list and take their cases from it. */
interface ListedCommand {
  name: string;
  /** In Discord's order; `!` marks a required option. */
  options: string;
  /** Options that get an answer from the bundled elections. */
  example: Record<string, string>;
}

export const COMMANDS: readonly ListedCommand[] = [
  { name: 'ward', options: 'name! election council private', example: { name: 'Darley' } },
  { name: 'council', options: 'name election council private', example: {} },
  { name: 'party', options: 'name! election council private', example: { name: 'Labour' } },
  { name: 'candidate', options: 'name! election council private', example: { name: 'Joan Travis' } },
  { name: 'wards', options: 'sort party election council private', example: {} },
  { name: 'history', options: 'ward! council private', example: { ward: 'Darley' } },
  {
    name: 'compare',
    options: 'first! second! election against council private',
    example: { first: 'Darley', second: 'Abbey' },
  },
  { name: 'settings', options: 'election private', example: {} },
  { name: 'about', options: '', example: {} },
];

export const COMMAND_NAMES: readonly string[] = COMMANDS.map(({ name }) => name);

/** Every option of any command, each once. */
export const OPTION_NAMES: readonly string[] = [
  ...new Set(COMMANDS.flatMap(({ options }) => options.match(/\w+/g) ?? [])),
];
