import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORIGIN, send, signer } from '../support/bot.ts';
import { casesOf, SEEDED, timeFor } from './cases.ts';
import { PROTOTYPE_KEYS, text } from './hostile.ts';
import { expectNoLeaks } from './leaks.ts';

expectNoLeaks();

const BODY = '{"type":1}';
const FIVE_MINUTES_S = 300;

const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF'), maxLength: 140 });
const header = fc
  .oneof(hex, text, fc.constantFrom('0'.repeat(128), 'f'.repeat(128), 'g'.repeat(128)))
  // Characters that a header cannot contain never reach a Worker.
  .map((value) => value.replace(/[^\x20-\x7e]/g, '?'));
const timestamp = fc.oneof(
  fc.constant(() => String(Math.floor(Date.now() / 1000))),
  fc.constantFrom('0', '-1', '1e9', '999999999999', '', ' ', 'NaN', '0x10').map((value) => () => value),
  header.map((value) => () => value),
);

/** A body that records whether it was read. */
function watchedBody(): { body: ReadableStream; wasRead(): boolean } {
  let read = false;
  const pull = (controller: ReadableStreamDefaultController) => {
    read = true;
    controller.enqueue(new TextEncoder().encode(BODY));
    controller.close();
  };
  return { body: new ReadableStream({ pull }, { highWaterMark: 0 }), wasRead: () => read };
}

function sendInteraction(headers: Record<string, string>, body: BodyInit): Promise<Response> {
  return send(new Request(`${ORIGIN}/interactions`, { method: 'POST', headers, body }));
}

describe('An unsigned request', () => {
  it(
    `is refused with 401 for any headers ${SEEDED}`,
    () =>
      fc.assert(
        fc.asyncProperty(header, timestamp, async (signature, when) => {
          const response = await sendInteraction(
            { 'X-Signature-Ed25519': signature, 'X-Signature-Timestamp': when() },
            BODY,
          );
          expect(response.status).toBe(401);
        }),
        casesOf(0.05),
      ),
    timeFor(0.05),
  );

  it.each([
    ['no headers', {}],
    ['a short signature', { 'X-Signature-Ed25519': 'ab', 'X-Signature-Timestamp': '1' }],
    ['no timestamp', { 'X-Signature-Ed25519': '0'.repeat(128) }],
    ['an old timestamp', { 'X-Signature-Ed25519': '0'.repeat(128), 'X-Signature-Timestamp': '1' }],
  ])('with %s is refused before its body is read', async (_, headers) => {
    const { body, wasRead } = watchedBody();
    const response = await sendInteraction({ ...headers, 'Content-Length': String(BODY.length) }, body);
    expect(response.status).toBe(401);
    expect(wasRead()).toBe(false);
  });

  it('is refused with 413 for its Content-Length, before its body is read', async () => {
    const { body, wasRead } = watchedBody();
    expect((await sendInteraction({ 'Content-Length': String(64 * 1024 + 1) }, body)).status).toBe(413);
    expect(wasRead()).toBe(false);
  });

  it('is refused with 413 as soon as a body without a Content-Length exceeds 64 kB', async () => {
    let pulled = 0;
    const pull = (controller: ReadableStreamDefaultController) => {
      pulled += 1;
      controller.enqueue(new Uint8Array(16 * 1024));
    };
    const endless = new ReadableStream({ pull }, { highWaterMark: 0 });
    expect((await sendInteraction({}, endless)).status).toBe(413);
    expect(pulled).toBeLessThan(10);
  });
});

describe('A replay of a signed request', () => {
  it(`is refused with 401 if it is dated more than five minutes ago or ahead ${SEEDED}`, () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: FIVE_MINUTES_S + 2, max: 10 ** 9 }), fc.boolean(), async (age, ahead) => {
        const sent = Math.floor(Date.now() / 1000) + (ahead ? age : -age);
        expect((await sendInteraction(await signer.headers(BODY, sent), BODY)).status).toBe(401);
      }),
      casesOf(0.005),
    ));
});

describe('A request for another path', () => {
  const path = fc.oneof(
    fc.webPath(),
    fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).pathname + new URL(url).search),
    fc.constantFrom(...PROTOTYPE_KEYS, '/evil.example/', '/evil.example').map((key) => `/${key}`),
    fc
      .tuple(
        fc.constantFrom('elections', 'charts', 'oembed', 'health', 'interactions'),
        fc.oneof(
          fc.constantFrom(...PROTOTYPE_KEYS, '%', '%ff', '..%2f', '%00'),
          text.map((one) => encodeURIComponent(one.toWellFormed())),
        ),
      )
      .map((parts) => `/${parts.join('/')}`),
  );
  const known = ['/', '', '/health', '/interactions'];

  it(
    `gets 404 and never causes a fault ${SEEDED}`,
    () =>
      fc.assert(
        fc.asyncProperty(path, fc.constantFrom('GET', 'POST', 'PUT', 'HEAD', 'OPTIONS'), async (at, method) => {
          const request = new Request(ORIGIN + at, { method });
          const { pathname } = new URL(request.url);
          const response = await send(request);
          if (known.includes(pathname)) expect(response.status).toBeLessThan(500);
          else if (response.status === 301)
            expect(new URL(response.headers.get('Location') ?? '', ORIGIN).origin).toBe(ORIGIN);
          else expect(response.status).toBe(404);
        }),
        casesOf(0.05),
      ),
    timeFor(0.05),
  );

  it('with a slash after the endpoint gets 404', async () => {
    expect((await send(new Request(`${ORIGIN}/interactions/`, { method: 'POST' }))).status).toBe(404);
  });

  it('with a slash after the path of a page is redirected to the page', async () => {
    const response = await send(new Request(`${ORIGIN}/elections/local.derby.2003-05-01/darley/`));
    expect([response.status, new URL(response.headers.get('Location') ?? '', ORIGIN).pathname]).toEqual([
      301,
      '/elections/local.derby.2003-05-01/darley',
    ]);
  });
});

describe('A request to the endpoint', () => {
  it.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('by %s gets 405', async (method) => {
    expect((await send(new Request(`${ORIGIN}/interactions`, { method }))).status).toBe(405);
  });
});
