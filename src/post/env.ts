import type { Post } from './post.ts';

/** The bindings and variables of the second Worker. Only it has the bot's token. */
export interface PostEnv {
  POST: DurableObjectNamespace<Post>;
  DISCORD_TOKEN: string;
  /** Where Discord's API is, with its version, if it is not the real one. */
  DISCORD_API?: string;
}
