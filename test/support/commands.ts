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
  { name: 'night', options: 'council private', example: {} },
  { name: 'follow', options: 'council! channel!', example: { council: 'Derby' } },
  { name: 'unfollow', options: 'council! channel!', example: { council: 'Derby' } },
  { name: 'settings', options: 'election private', example: {} },
  { name: 'about', options: '', example: {} },
];

/** Those that are about the bot or a count: what they answer does not come from the elections on file. */
const OTHERS = new Set(['night', 'follow', 'unfollow', 'settings', 'about']);
/** Those that answer with results of the elections on file. */
export const RESULT_COMMANDS = COMMANDS.filter(({ name }) => !OTHERS.has(name));

export const COMMAND_NAMES: readonly string[] = COMMANDS.map(({ name }) => name);

/** Every option of any command, each once. */
export const OPTION_NAMES: readonly string[] = [
  ...new Set(COMMANDS.flatMap(({ options }) => options.match(/\w+/g) ?? [])),
];
