import { afterEach, describe, expect, it } from 'vitest';
import { type HttpListener, listen } from '../../../playground/listen.ts';
import { countClient } from '../../../scripts/night/count-client.ts';
import { newKey } from '../../../scripts/night/signing-key.ts';
import { LOOPBACK } from '../../../scripts/port.ts';
import { isSigned, readSigned } from '../../../src/night/signed-request.ts';

const TIMES = { timeout: 200, pause: 5 };
const CLOSE = { kind: 'close', request_id: 'request-1' } as const;
let server: HttpListener;
afterEach(() => server.close());

/** A client of a deployment that gives these answers in turn; `null` never answers. */
async function clientOf(answers: readonly (Response | null)[]) {
  const bodies: string[] = [];
  const signed: boolean[] = [];
  server = await listen(
    async (request) => {
      const read = await readSigned(request, Date.now());
      signed.push('signature' in read && (await isSigned(read)));
      bodies.push('body' in read ? read.body : '');
      return answers[bodies.length - 1] ?? new Promise<Response>(() => undefined);
    },
    LOOPBACK,
    0,
  );
  return { client: countClient(`http://${LOOPBACK}:${server.port}`, newKey(), TIMES), bodies, signed };
}

describe('A request to a count', () => {
  it('is sent again with the same request_id if the answer is lost or a fault', async () => {
    const done = Response.json({ events: [] }, { status: 200 });
    const { client, bodies, signed } = await clientOf([null, new Response('', { status: 503 }), done]);
    expect(await client.send('local.testham.2007-05-03', CLOSE)).toEqual({ events: [], waiting: null, repeated: true });
    expect(bodies).toEqual([JSON.stringify(CLOSE), JSON.stringify(CLOSE), JSON.stringify(CLOSE)]);
    expect(signed).toEqual([true, true, true]);
  });

  it('is sent again if the answer is cut off', async () => {
    const cut = new Response('{"events"', { headers: { 'Content-Length': '20' } });
    const { client, bodies } = await clientOf([cut, Response.json({ events: [] })]);
    expect((await client.send('local.testham.2007-05-03', CLOSE)).repeated).toBe(true);
    expect(bodies).toHaveLength(2);
  });

  it('may have been published if no attempt is answered, and the error says so', async () => {
    const { client, bodies } = await clientOf([]);
    await expect(client.send('local.testham.2007-05-03', CLOSE)).rejects.toThrow(
      /did not answer in 4 attempts: the time ran out\.\nIt may have been published all the same/,
    );
    expect(bodies).toHaveLength(4);
  });

  it('is not sent again once it is refused, and the error has every reason', async () => {
    const refused = Response.json({ errors: ['One reason.', 'Another.'] }, { status: 422 });
    const { client, bodies } = await clientOf([refused]);
    await expect(client.send('local.testham.2007-05-03', CLOSE)).rejects.toThrow(
      'One reason.\nAnother.\nNothing was published.',
    );
    expect(bodies).toHaveLength(1);
  });

  it('says that the address may be wrong if something else answers', async () => {
    const { client } = await clientOf([new Response('<html>', { status: 404 })]);
    await expect(client.snapshot('local.testham.2007-05-03')).rejects.toThrow(/answered 404, and not as the bot does/);
  });
});
