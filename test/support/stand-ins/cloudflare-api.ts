/**
 * A stand-in for the parts of Cloudflare's API that the real wrangler uses: accounts, KV and Workers. Point wrangler
 * at it with CLOUDFLARE_API_BASE_URL. The uploaded Worker runs in workerd on this machine, with its secrets, variables
 * and KV pairs.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { metadataOf, type UploadedVersion, UploadedWorker, uploadedVersion } from './uploaded-worker.ts';

export interface CloudflareApi {
  /** The value for CLOUDFLARE_API_BASE_URL. */
  base: string;
  /** The origin of the uploaded Worker. */
  origin: string;
  namespaces: { id: string; title: string }[];
  kv: Map<string, Buffer>;
  /** Of the first Worker. */
  versions: UploadedVersion[];
  /** Of the second Worker, which has no address, so that nothing runs it here. */
  postVersions: UploadedVersion[];
  /** The crons of each Worker. */
  crons: Map<string, string[]>;
  /** Every request that changed something, such as `PUT /workers/scripts/returning-officer`. */
  writes: string[];
  close(): Promise<void>;
}

const ACCOUNT = '/client/v4/accounts/account1';
const NAMESPACE = '0123456789abcdef0123456789abcdef';
const MAIN = 'returning-officer';
const POST = 'returning-officer-post';
const SCRIPT = new RegExp(`^${ACCOUNT}/workers/scripts/(${MAIN}|${POST})(/.*)?$`);
const KV = `${ACCOUNT}/storage/kv/namespaces`;

/** @param token the only API token that it accepts */
export async function startCloudflare(token: string): Promise<CloudflareApi> {
  const worker = await UploadedWorker.reserve();
  const server = createServer(async (request, response) => {
    const answer = await answerTo(request).catch((cause) => refuse(500, 1000, String(cause)));
    response.writeHead(answer.status, { 'Content-Type': 'application/json' });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const api: CloudflareApi = {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/client/v4`,
    origin: worker.origin,
    namespaces: [],
    kv: new Map(),
    versions: [],
    postVersions: [],
    crons: new Map(),
    writes: [],
    close: async () => {
      await worker.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  const metadata = new Map<string, unknown>();

  async function answerTo(request: IncomingMessage): Promise<ApiAnswer> {
    const { method = 'GET', headers } = request;
    const url = new URL(request.url ?? '', 'http://loopback');
    const body = await buffer(request);
    if (headers.authorization !== `Bearer ${token}`) return refuse(401, 10000, 'Authentication error');
    const { pathname: path } = url;
    const reads = method === 'GET' || path.endsWith('/bulk/get');
    if (!reads) api.writes.push(`${method} ${path.slice(ACCOUNT.length)}`);
    if (path.startsWith(KV)) return keyValues(method, path.slice(KV.length), url.searchParams, body);
    const [, name, within = ''] = SCRIPT.exec(path) ?? [];
    if (name) return script(name, method, within, headers['content-type'] ?? '', body);
    return account(path);
  }

  function account(path: string): ApiAnswer {
    const one = { id: 'account1', name: 'An account' };
    if (path.endsWith('/user')) return ok({ id: 'user-1', email: 'someone@example.org' });
    if (path.endsWith('/tokens/verify')) return ok({ id: 'token-1', status: 'active' });
    if (path.endsWith('/accounts')) return ok([one], PAGE);
    if (path.endsWith('/memberships')) return ok([{ id: 'membership-1', account: one, roles: [] }], PAGE);
    if (path.endsWith('/workers/subdomain')) return ok({ subdomain: 'somewhere' });
    for (const name of [MAIN, POST]) {
      const live = versionsOf(name).at(-1);
      if (path.endsWith(`/workers/workers/${name}`))
        return ok({ id: name, name, subdomain: { enabled: name === MAIN, previews_enabled: false } });
      if (path.endsWith(`/workers/services/${name}`) && live) {
        const script = { last_deployed_from: 'wrangler', migration_tag: live.migration };
        return ok({ default_environment: { environment: 'production', script } });
      }
    }
    return refuse(404, 10007, `nothing at ${path}`);
  }

  async function keyValues(method: string, path: string, query: URLSearchParams, body: Buffer): Promise<ApiAnswer> {
    if (path === '' && method === 'POST') {
      const { title } = JSON.parse(body.toString());
      api.namespaces.push({ id: NAMESPACE, title });
      return ok({ id: NAMESPACE, title });
    }
    if (path === '') return ok(query.get('page') === '2' ? [] : api.namespaces, PAGE);
    if (!path.startsWith(`/${NAMESPACE}/`)) return refuse(404, 10013, 'namespace not found');
    const within = path.slice(NAMESPACE.length + 2);
    if (within === 'keys')
      return ok(
        [...api.kv.keys()].map((name) => ({ name, metadata: metadata.get(name) })),
        { result_info: { cursor: '' } },
      );
    if (within === 'bulk/get') {
      const keys: string[] = JSON.parse(body.toString()).keys;
      return ok({ values: Object.fromEntries(keys.map((key) => [key, api.kv.get(key)?.toString() ?? null])) });
    }
    if (within === 'bulk') {
      for (const { key, value, base64, metadata: own } of JSON.parse(body.toString())) {
        api.kv.set(key, Buffer.from(value, base64 ? 'base64' : 'utf8'));
        metadata.set(key, own);
        await worker.put(key, api.kv.get(key) as Buffer);
      }
      return ok({ successful_key_count: 1, unsuccessful_keys: [] });
    }
    const value = api.kv.get(decodeURIComponent(within.slice('values/'.length)));
    return value ? { status: 200, body: value } : refuse(404, 10009, 'key not found');
  }

  function versionsOf(name: string): UploadedVersion[] {
    return name === MAIN ? api.versions : api.postVersions;
  }

  async function script(name: string, method: string, path: string, type: string, body: Buffer): Promise<ApiAnswer> {
    const live = versionsOf(name).at(-1);
    if (method === 'PUT' && path === '') {
      const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData();
      const metadata = metadataOf(form);
      const other = metadata.bindings.find(({ script_name }) => script_name === POST);
      if (other && api.postVersions.length === 0)
        return refuse(400, 10061, `Cannot create binding for class ${other.class_name}: there is no script ${POST}.`);
      const uploaded =
        name === MAIN ? await worker.upload(form, api.kv) : uploadedVersion(metadata, api.postVersions.length + 1);
      versionsOf(name).push({ ...uploaded, migration: metadata.migrations?.new_tag ?? live?.migration });
      return ok({ id: name, tag: 'worker-1', startup_time_ms: 1, deployment_id: uploaded.id });
    }
    if (path === '/schedules') {
      const crons: { cron: string }[] = method === 'PUT' ? JSON.parse(body.toString()) : [];
      if (method === 'PUT')
        api.crons.set(
          name,
          crons.map(({ cron }) => cron),
        );
      return ok({ schedules: (api.crons.get(name) ?? []).map((cron) => ({ cron })) });
    }
    if (path === '/subdomain') return ok({ enabled: name === MAIN, previews_enabled: false });
    if (!live) return refuse(404, 10007, 'This Worker does not exist on your account.');
    const version = {
      id: live.id,
      annotations: live.annotations,
      metadata: { created_on: CREATED },
      resources: RESOURCES,
    };
    if (path === '/deployments')
      return ok({ deployments: [{ ...DEPLOYMENT, versions: [{ version_id: live.id, percentage: 100 }] }] });
    if (path === `/versions/${live.id}`) return ok(version);
    if (path === '/versions') return ok({ items: [version] });
    if (path === '/secrets') return ok([]);
    if (path === '/settings') return ok({ bindings: [] });
    return refuse(404, 10007, `nothing at ${path}`);
  }

  return api;
}

const CREATED = '2026-11-01T00:00:00.000Z';
const DEPLOYMENT = {
  id: 'deployment-1',
  source: 'wrangler',
  strategy: 'percentage',
  author_email: 'someone@example.org',
  created_on: CREATED,
};
const RESOURCES = {
  bindings: [],
  script: { handlers: ['fetch'] },
  script_runtime: { compatibility_date: '2026-11-01' },
};
const PAGE = { result_info: { page: 1, per_page: 100, count: 1, total_count: 1, total_pages: 1 } };

interface ApiAnswer {
  status: number;
  body: string | Buffer;
}

function ok(result: unknown, extra: object = {}): ApiAnswer {
  return { status: 200, body: JSON.stringify({ success: true, errors: [], messages: [], result, ...extra }) };
}

function refuse(status: number, code: number, message: string): ApiAnswer {
  return { status, body: JSON.stringify({ success: false, errors: [{ code, message }], messages: [], result: null }) };
}
