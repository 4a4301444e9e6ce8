/**
 * The Worker: Discord's interactions, and the website for every other address. The website is a module of its own, which
 * is loaded when a page is first asked for, because an interaction needs neither it nor Hono.
 */
import type { Env } from './env.ts';
import { faultResponse } from './fault.ts';
import { answerInteraction } from './interactions.ts';

export { Count } from './night/count.ts';

export default {
  async fetch(request: Request, env: Env, executionCtx: ExecutionContext): Promise<Response> {
    try {
      const { origin, path } = addressOf(request.url);
      if (path === '/interactions') {
        const later = (work: Promise<unknown>) => executionCtx.waitUntil(work);
        return await answerInteraction(request, env, origin, later);
      }
      if (path.startsWith('/night/')) {
        const { answerPublisher } = await import('./night/endpoint.ts');
        return await answerPublisher(request, env);
      }
      const { site } = await import('./pages/site.ts');
      return await site.fetch(request, env, executionCtx);
    } catch (fault) {
      return faultResponse(fault);
    }
  },

  /** Once a minute, in case an alarm was lost. */
  async scheduled(_controller: ScheduledController, env: Env): Promise<void> {
    const { wakeCounts } = await import('./night/wake-counts.ts');
    await wakeCounts(env);
  },
};

/** An address is absolute and in its normal form here, so cutting it is enough; parsing it took 8 µs of every request. */
function addressOf(url: string): { origin: string; path: string } {
  const path = url.indexOf('/', 'https://'.length);
  const query = url.indexOf('?', path);
  return { origin: url.slice(0, path), path: url.slice(path, query === -1 ? undefined : query) };
}
