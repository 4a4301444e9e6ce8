import { describe, expect, it } from 'vitest';
import { ORIGIN, post, send } from './support/bot.ts';

describe('The Worker', () => {
  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD'])(
    'refuses %s to the interactions endpoint with 405',
    async (method) => {
      const response = await send(new Request(`${ORIGIN}/interactions`, { method }));
      expect(response.status).toBe(405);
      expect(response.headers.get('Allow')).toBe('POST');
    },
  );

  it('refuses a body over 64 kB with 413, signed or not', async () => {
    const large = JSON.stringify({ type: 1, padding: 'x'.repeat(65 * 1024) });
    expect((await post(large)).status).toBe(413);
    expect((await send(new Request(`${ORIGIN}/interactions`, { method: 'POST', body: large }))).status).toBe(413);
  });

  it.each(['', 'not JSON', '[]', 'null', '"text"', '{}', '{"type":99}', '{"type":2}', '{"type":2,"data":{"name":7}}'])(
    'answers the signed body %j, which is not an interaction, with 400',
    async (body) => {
      expect((await post(body)).status).toBe(400);
    },
  );

  it('answers an unknown path with 404', async () => {
    expect((await send(new Request(`${ORIGIN}/nothing`))).status).toBe(404);
  });
});
