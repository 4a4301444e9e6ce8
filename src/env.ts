import type { Count } from './night/count.ts';

/** The Worker's bindings and variables. `DISCORD_TOKEN` is not one of them: only the Node tools read it. */
export interface Env {
  RESULTS: KVNamespace;
  DISCORD_PUBLIC_KEY: string;
  /** Set by `npm run deploy`; replies and pages link to the installation only if it is known. */
  DISCORD_APPLICATION_ID?: string;
  HOME_ELECTION: string;
  /** One object for each election whose count is published; a deployment without it publishes none. */
  COUNT?: DurableObjectNamespace<Count>;
  /** The outbox, in the second Worker. */
  POST?: DurableObjectNamespace;
  /** The key that opens and closes counts, 64 hex digits; set by `npm run deploy` if there is one. */
  NIGHT_PUBLIC_KEY?: string;
}
