/** The requests of the soak test, each with the answer it must get. */
import {
  autocompleteInteraction,
  commandInteraction,
  componentInteraction,
  type Person,
} from '../../playground/interactions.ts';
import type { Signer } from '../../playground/signer.ts';

/** A request that can be sent any number of times. */
export interface SoakRequest {
  path: string;
  init(): Promise<RequestInit>;
  status: number;
  /** The expected `X-Returning-Officer-Answer` header, for interactions. */
  answer?: string;
}

const SERVER: Person = { id: '80351110224678912', place: 'server' };
const DM: Person = { id: '1141002003004005006', place: 'bot DM' };
const ELECTION = '/elections/local.derby.2003-05-01';

/** One round of the mix: commands, autocomplete, clicks, forged requests and pages. */
export function requestMix(signer: Signer): SoakRequest[] {
  const signed = (interaction: object, answer: string): SoakRequest => {
    const body = JSON.stringify(interaction);
    const init = async () => ({ method: 'POST', headers: await signer.headers(body), body });
    return { path: '/interactions', init, status: 200, answer };
  };
  const command = (name: string, options: Record<string, string> = {}, answer = 'result', person = SERVER) =>
    signed(commandInteraction(name, optionList(options), person), answer);
  const typing = (name: string, option: string, value: string) =>
    signed(autocompleteInteraction(name, [{ name: option, value, focused: true }], SERVER), 'suggestions');
  const page = (path: string, status = 200): SoakRequest => ({ path, init: async () => ({}), status });
  const forged: SoakRequest = {
    path: '/interactions',
    status: 401,
    init: async () => ({ method: 'POST', headers: await signer.headers('{"type":1}'), body: '{"type":2}' }),
  };
  return [
    signed({ type: 1 }, 'pong'),
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
    signed(componentInteraction('1o|0|ward|E06000015.2003-05-01|abbey', SERVER), 'result'),
    signed(componentInteraction('0o|0|ward|x', SERVER), 'notice'),
    forged,
    { ...forged, init: async () => ({ method: 'POST', body: '{"type":1}' }) },
    page('/'),
    page(`${ELECTION}/darley`),
    page(`${ELECTION}/parties/PP53`),
    page(`${ELECTION}.json`),
    page('/health'),
    page('/nothing', 404),
  ];
}

function optionList(options: Record<string, string>) {
  return Object.entries(options).map(([name, value]) => ({ name, value }));
}
