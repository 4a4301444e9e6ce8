/** The Worker's bindings and variables. `DISCORD_TOKEN` is not one of them: only the Node tools read it. */
export interface Env {
  RESULTS: KVNamespace;
  DISCORD_PUBLIC_KEY: string;
  /** Set by `npm run deploy`; replies and pages link to the installation only if it is known. */
  DISCORD_APPLICATION_ID?: string;
  HOME_ELECTION: string;
}
