declare namespace Cloudflare {
  interface Env {
    RESULTS: KVNamespace;
    HOME_ELECTION: string;
  }
}
