import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAssets } from '../../playground/assets.ts';
import { type HttpListener, listen } from '../../playground/listen.ts';
import { type PageAssets, playgroundServer } from '../../playground/server.ts';
import { newSigner } from '../../playground/signer.ts';
import { openBrowser } from '../../scripts/browser.ts';
import { slashDefinitions } from '../../scripts/commands.ts';
import { LOOPBACK, originAt } from '../../scripts/port.ts';
import { BROWSER, Channel, seen } from './visit.ts';

/** Longer than a page takes to open, and to notice that its server is back. */
const SOON = { timeout: 15_000 };

describe.skipIf(!BROWSER)('an open page', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let assets: PageAssets;
  let server: HttpListener;
  beforeAll(async () => {
    [browser, assets] = await Promise.all([openBrowser(BROWSER ?? ''), loadAssets()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** A server with some of the commands, and no Worker. */
  async function serve(names: readonly string[], changes: Partial<PageAssets> = {}, port = 0): Promise<void> {
    const app = playgroundServer({
      workerOrigin: originAt(1),
      signer: await newSigner(),
      commands: slashDefinitions.filter(({ name }) => names.includes(name)),
      assets: { ...assets, ...changes },
    });
    server = await listen((request) => app.fetch(request), LOOPBACK, port);
  }

  it('follows its server when that reloads', async () => {
    await serve(['about']);
    const { port } = server;
    const page = await browser.newPage();
    await page.goto(originAt(port));
    await page.getByRole('button', { name: '/ward Darley' }).waitFor();
    const channel = new Channel(page);
    const offered = async (line: string) => {
      await channel.line.fill(line);
      return channel.suggestions.count();
    };
    await expect.poll(() => offered('/'), SOON).toBe(1);

    // A command that is sent while the server is away reaches the next server.
    await server.close();
    await channel.line.fill('/about');
    await channel.line.press('Enter');
    await serve(['about', 'council'], {}, port);
    expect(await seen(await channel.settled(0))).toContain('The Worker at http://localhost:1 does not answer');

    // The page takes over new commands, and keeps the conversation.
    await expect.poll(() => offered('/'), SOON).toBe(2);
    expect(await channel.messages.count()).toBe(1);

    // A changed page opens again.
    await server.close();
    await serve(['about'], { page: assets.page.replace('<title>', '<title>New ') }, port);
    await expect.poll(() => page.title(), SOON).toBe('New Returning Officer playground');
    await expect.poll(() => channel.messages.count(), SOON).toBe(0);
  });
});
