import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playgroundServer } from '../../playground/server.ts';
import { newSigner } from '../../playground/signer.ts';
import { type RunningPlayground, startPlayground } from '../../scripts/playground.ts';

describe("the playground's server", () => {
  let running: RunningPlayground;
  beforeAll(async () => {
    running = await startPlayground({ worker: 0, page: 0 }, () => undefined);
  });
  afterAll(() => running.stop());

  const post = (origin: string, body: string) =>
    fetch(`${origin}/interactions`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });

  it('signs what it forwards, and the Worker accepts it', async () => {
    const reply = await post(running.origin, '{"type":1}');
    expect([reply.status, await reply.json()]).toEqual([200, { type: 1 }]);
  });

  it('has a Worker that refuses unsigned requests', async () => {
    expect((await post(running.workerOrigin, '{"type":1}')).status).toBe(401);
  });

  it("passes on the Worker's refusal of a body that is not an interaction", async () => {
    expect((await post(running.origin, '[]')).status).toBe(400);
  });

  it('lets the page load nothing from other hosts', async () => {
    const policy = (await fetch(running.origin)).headers.get('Content-Security-Policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
  });

  it('moves to other ports, and keeps its data', async () => {
    const before = [running.origin, running.workerOrigin];
    await running.moveTo({ worker: 0, page: 0 });
    expect(before).not.toContain(running.origin);
    expect((await post(running.origin, '{"type":1}')).status).toBe(200);
    const health = await fetch(`${running.workerOrigin}/health`);
    expect(await health.json()).toMatchObject({ status: 'ok', source: 'kv' });
    await expect(fetch(before[0] ?? '')).rejects.toThrow();
  });

  it('says so if the Worker does not answer', async () => {
    const assets = { page: '', style: '', script: '' };
    const signer = await newSigner();
    // Nothing listens on port 1.
    const server = playgroundServer({ workerOrigin: 'http://localhost:1', signer, commands: [], assets });
    const reply = await server.request('/interactions', { method: 'POST', body: '{"type":1}' });
    expect(reply.status).toBe(502);
    expect(await reply.text()).toMatch(/The Worker at http:\/\/localhost:1 does not answer/);
  });
});
