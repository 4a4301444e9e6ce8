/** The requests of the soak test, each with the answer it must get. */
import type { Signer } from '../../playground/signer.ts';
import { CHANNEL_QUESTIONS } from './channel-questions.ts';

/** A request that can be sent any number of times. */
export interface SoakRequest {
  path: string;
  init(): Promise<RequestInit>;
  status: number;
  /** The expected `X-Returning-Officer-Answer` header, for interactions. */
  answer?: string;
}

const ELECTION = '/elections/local.derby.2003-05-01';

/** One round of the mix: a channel's questions, a ping, forged requests and pages. */
export function requestMix(signer: Signer): SoakRequest[] {
  const signed = (interaction: object, answer: string): SoakRequest => {
    const body = JSON.stringify(interaction);
    const init = async () => ({ method: 'POST', headers: await signer.headers(body), body });
    return { path: '/interactions', init, status: 200, answer };
  };
  const page = (path: string, status = 200): SoakRequest => ({ path, init: async () => ({}), status });
  const forged: SoakRequest = {
    path: '/interactions',
    status: 401,
    init: async () => ({ method: 'POST', headers: await signer.headers('{"type":1}'), body: '{"type":2}' }),
  };
  return [
    signed({ type: 1 }, 'pong'),
    ...CHANNEL_QUESTIONS.map(({ interaction, answer }) => signed(interaction, answer)),
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
