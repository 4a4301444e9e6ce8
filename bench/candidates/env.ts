/** What a candidate is given: the key that requests are signed with, and a KV namespace that holds the results. */
export interface Env {
  DISCORD_PUBLIC_KEY: string;
  DISCORD_APPLICATION_ID: string;
  RESULTS: KVNamespace;
}
