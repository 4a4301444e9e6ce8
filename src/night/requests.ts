/** What publishers send, checked before anything else is done with it. */
import * as v from 'valibot';
import { Manifest } from '../results/night/manifest.ts';

const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/, 'must have 8 to 64 letters, digits, "-" or "_"'));
const reason = v.pipe(v.string(), v.trim(), v.minLength(1, 'must say why'), v.maxLength(300));
const count = v.pipe(v.number(), v.safeInteger('must be a whole number'), v.minValue(0, 'cannot be below 0'));
const sourceAddress = v.pipe(
  v.string(),
  v.url('must be an address'),
  v.startsWith('https://', 'must begin with https://'),
  v.maxLength(300),
);
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const Declaration = v.strictObject({
  candidates: v.pipe(v.array(v.strictObject({ person_name: name, votes_cast: count })), v.maxLength(60), v.readonly()),
  turnout_reported: v.nullable(count),
  spoilt_ballots: v.nullable(count),
  tied_vote_winners: v.pipe(v.array(name), v.readonly()),
});

const ofWard = {
  request_id: requestId,
  /** The ward's revision that the publisher has seen. */
  expects: count,
  source: sourceAddress,
};

/** A request about one ward. */
export const WardRequest = v.variant('kind', [
  v.strictObject({ ...ofWard, kind: v.literal('declare'), declaration: Declaration }),
  v.strictObject({ ...ofWard, kind: v.literal('correct'), declaration: Declaration }),
  v.strictObject({ ...ofWard, kind: v.literal('withdraw'), reason }),
  v.strictObject({ ...ofWard, kind: v.literal('dispute'), reason }),
  v.strictObject({ ...ofWard, kind: v.literal('status'), status: v.picklist(['awaiting', 'recount', 'postponed']) }),
]);

const Key = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  role: v.picklist(['officer', 'volunteer']),
  public_key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be 64 hex digits')),
  scope: v.nullable(v.array(name)),
});

/** A request about the night itself. */
export const NightRequest = v.variant('kind', [
  v.strictObject({
    request_id: requestId,
    kind: v.literal('open'),
    manifest: Manifest,
    publishers: v.pipe(v.array(Key), v.minLength(1, 'at least one key must be able to publish'), v.maxLength(500)),
  }),
  v.strictObject({ request_id: requestId, kind: v.literal('close') }),
]);

export type WardRequest = v.InferOutput<typeof WardRequest>;
export type NightRequest = v.InferOutput<typeof NightRequest>;

/** The request in a body. @returns every reason if it is none */
export function parsed<Schema extends v.GenericSchema>(
  schema: Schema,
  body: string,
): { request: v.InferOutput<Schema> } | { errors: string[] } {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { errors: ['The body is not JSON.'] };
  }
  const checked = v.safeParse(schema, json);
  if (checked.success) return { request: checked.output };
  return { errors: checked.issues.map((issue) => `${v.getDotPath(issue) ?? 'The body'}: ${issue.message}`) };
}
