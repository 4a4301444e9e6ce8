/**
 * The Worker: Discord's interactions, and the website for every other address. The website is a module of its own, which
 * is loaded when a page is first asked for, because an interaction needs neither it nor Hono.
 */
import type { Env } from './env.ts';
import { faultResponse } from './fault.ts';
import { answerInteraction } from './interactions.ts';

export default {
  async fetch(request: Request, env: Env, executionCtx: ExecutionContext): Promise<Response> {
    try {
      const { pathname, origin } = new URL(request.url);
      const later = (work: Promise<unknown>) => executionCtx.waitUntil(work);
      if (pathname === '/interactions') return await answerInteraction(request, env, origin, later);
      const { site } = await import('./pages/site.ts');
      return await site.fetch(request, env, executionCtx);
    } catch (fault) {
      return faultResponse(fault);
    }
  },
};
