/** The questions of a channel in their usual mix: commands, half-typed commands and clicks. */
import {
  autocompleteInteraction,
  commandInteraction,
  componentInteraction,
  type Person,
} from '../../playground/interactions.ts';

export interface ChannelQuestion {
  interaction: object;
  /** The expected `X-Returning-Officer-Answer` header. */
  answer: string;
}

const SERVER: Person = { id: '80351110224678912', place: 'server' };
const DM: Person = { id: '1141002003004005006', place: 'bot DM' };

/** One round of the mix. */
export const CHANNEL_QUESTIONS: readonly ChannelQuestion[] = [
  command('ward', { name: 'Darley' }),
  command('ward', { name: 'mickleovr', election: '2022' }, 'result', DM),
  command('ward', { name: 'Atlantis' }, 'not found'),
  command('council'),
  command('council', { election: '2019' }),
  command('party', { name: 'Labour' }),
  command('candidate', { name: 'Joan Travis' }),
  command('wards', { sort: 'safest' }),
  command('history', { ward: 'Darley' }),
  command('compare', { first: 'Darley', second: 'Abbey' }),
  command('about', {}, 'notice'),
  command('gone', {}, 'notice'),
  typing('ward', 'name', 'dar'),
  typing('candidate', 'name', 'jo'),
  typing('ward', 'election', '20'),
  { interaction: componentInteraction('1o|0|ward|E06000015.2003-05-01|abbey', SERVER), answer: 'result' },
  { interaction: componentInteraction('0o|0|ward|x', SERVER), answer: 'notice' },
];

function command(
  name: string,
  options: Record<string, string> = {},
  answer = 'result',
  person = SERVER,
): ChannelQuestion {
  const given = Object.entries(options).map(([option, value]) => ({ name: option, value }));
  return { interaction: commandInteraction(name, given, person), answer };
}

function typing(name: string, option: string, value: string): ChannelQuestion {
  const typed = [{ name: option, value, focused: true }];
  return { interaction: autocompleteInteraction(name, typed, SERVER), answer: 'suggestions' };
}
