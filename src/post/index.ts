/** The second Worker. It has no routes: the first one calls its object, and a cron does every minute. */
import { SHARD } from './contract.ts';
import type { PostEnv } from './env.ts';

export { Post } from './post.ts';

export default {
  fetch(): Response {
    return new Response(null, { status: 404 });
  },
  async scheduled(_controller: ScheduledController, env: PostEnv): Promise<void> {
    await env.POST.getByName(SHARD).wake();
  },
};
