declare namespace Cloudflare {
  interface Env {
    RESULTS: KVNamespace;
    HOME_ELECTION: string;
    COUNT: DurableObjectNamespace<import('../../src/night/count.ts').Count>;
  }
}
