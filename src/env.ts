/** What a deployment gives the Worker. `DISCORD_TOKEN` is not among it: only the Node tools read that one. */
export interface Env {
  RESULTS: KVNamespace;
  DISCORD_PUBLIC_KEY: string;
  DISCORD_APPLICATION_ID: string;
  HOME_ELECTION: string;
}
