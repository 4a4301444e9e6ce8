/** `POST /night/<election>` and `POST /night/<election>/<ward>`: what publishers send, and what they see before it. */
import { limitedBody } from '../discord/body.ts';
import type { Env } from '../env.ts';
import type { OpenNight } from './contract.ts';
import type { Accepted } from './ledger.ts';
import { NIGHTS_KEY } from './open-nights.ts';
import { type Refused, readSigned } from './signed-request.ts';

const LIMIT_BYTES = 64 * 1024;
/** A manifest has every candidate of a council. */
const MANIFEST_LIMIT_BYTES = 1024 * 1024;
const LIST_ADDRESS = '/night/';
const ADDRESS = /^\/night\/(local\.[a-z0-9_-]+\.\d{4}-\d{2}-\d{2})(?:\/([a-z0-9_.-]{1,200}))?$/;

/**
 * Answers a publisher, as JSON: `events` with what was published, or `errors` with every reason why nothing was. 201 if
 * it was published, 200 if the same request was answered before, 202 if a second volunteer is awaited, 409 if the ward has
 * changed meanwhile, and 422 if it cannot have been declared.
 */
export async function answerPublisher(request: Request, env: Env): Promise<Response> {
  const { status, ...answer } = request.method === 'GET' ? await read(request, env) : await answered(request, env);
  const body = 'body' in answer ? answer.body : answer;
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}

const NO_COUNTS: Refused = {
  status: 404,
  errors: ['This deployment publishes no counts: it has no NIGHT_PUBLIC_KEY.'],
};

/** The open nights at `/night/`, and the `Snapshot` of one at `/night/<election>`. Everything in it has been published. */
async function read(request: Request, env: Env): Promise<Refused | { status: 200; body: object }> {
  if (!env.COUNT || !env.NIGHT_PUBLIC_KEY) return NO_COUNTS;
  const { pathname } = new URL(request.url);
  if (pathname === LIST_ADDRESS)
    return { status: 200, body: (await env.RESULTS.get<OpenNight[]>(NIGHTS_KEY, 'json')) ?? [] };
  const [, election, ward] = ADDRESS.exec(pathname) ?? [];
  if (!election || ward) return { status: 404, errors: ['Use GET /night/ or GET /night/<election_id>.'] };
  const snapshot = await env.COUNT.getByName(election).snapshot();
  return snapshot ? { status: 200, body: snapshot } : { status: 404, errors: [`No count of ${election} was opened.`] };
}

async function answered(request: Request, env: Env): Promise<Accepted | Refused> {
  if (!env.COUNT || !env.NIGHT_PUBLIC_KEY) return NO_COUNTS;
  const [, election, ward] = ADDRESS.exec(new URL(request.url).pathname) ?? [];
  if (!election || request.method !== 'POST')
    return { status: 404, errors: ['Use POST /night/<election_id> or POST /night/<election_id>/<ward>.'] };
  const limit = ward ? LIMIT_BYTES : MANIFEST_LIMIT_BYTES;
  const limited = await limitedBody(request, limit);
  if (!limited) return { status: 413, errors: [`The body is longer than ${limit / 1024} kB.`] };
  const signed = await readSigned(limited, Date.now());
  if ('errors' in signed) return signed;
  const count = env.COUNT.getByName(election);
  return ward ? count.ward(signed, ward) : count.night(signed, { election, opener: env.NIGHT_PUBLIC_KEY });
}
