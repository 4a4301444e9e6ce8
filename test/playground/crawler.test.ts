import { afterAll, beforeAll, expect, it } from 'vitest';
import { Crawl } from '../../playground/crawler.ts';
import { type HttpListener, listen } from '../../playground/listen.ts';

const HTML = { 'Content-Type': 'text/html' };

let site: HttpListener;
let origin = '';
const requests: Request[] = [];

beforeAll(async () => {
  site = await listen(
    (request) => {
      requests.push(request);
      const { pathname } = new URL(request.url);
      const left = Number(/^\/redirect\/(\d+)$/.exec(pathname)?.[1] ?? 0);
      if (left > 0) return new Response('', { status: 302, headers: { Location: `/redirect/${left - 1}` } });
      if (pathname === '/slow') return new Promise(() => {});
      if (pathname === '/stalled') return new Response(new ReadableStream(), { headers: HTML });
      return new Response('<p>Darley</p>', { headers: HTML });
    },
    '127.0.0.1',
    0,
  );
  origin = `http://127.0.0.1:${site.port}`;
});
afterAll(() => site?.close());

it('sends one GET with the name of Discord’s crawler', async () => {
  requests.splice(0);
  expect(await new Crawl().page(`${origin}/page`)).toBe('<p>Darley</p>');
  expect(requests.map(({ method, headers }) => [method, headers.get('User-Agent')])).toEqual([
    ['GET', 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)'],
  ]);
});

it('follows five redirects and no more', async () => {
  expect(await new Crawl().page(`${origin}/redirect/5`)).toBe('<p>Darley</p>');
  await expect(new Crawl().page(`${origin}/redirect/6`)).rejects.toThrow(
    `${origin}/redirect/6 redirects more than 5 times.`,
  );
});

it.each(['/slow', '/stalled'])('stops at the timeout if %s does not answer', async (path) => {
  await expect(new Crawl(200).page(origin + path)).rejects.toThrow(`${origin}${path} did not answer within 0.2 s.`);
});

it('says so if nothing listens at the address', async () => {
  await expect(new Crawl().page('http://127.0.0.1:9/')).rejects.toThrow('http://127.0.0.1:9/ does not answer.');
});
