/**
 * Replaces `cloudflare:workers` when the tests run on mutants, in Node, where one run takes a second. Its KV is a map;
 * the tests in workerd show that replies are the same with a real one.
 */
function namespace() {
  const stored = new Map<string, string | Uint8Array>();
  return {
    async get(key: string, options?: string | { type?: string }) {
      const value = stored.get(key);
      if (value === undefined) return null;
      const type = typeof options === 'string' ? options : options?.type;
      const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
      return type === 'arrayBuffer' ? bytes.slice().buffer : new TextDecoder().decode(bytes);
    },
    async put(key: string, value: string | Uint8Array) {
      stored.set(key, value);
    },
    async delete(key: string) {
      stored.delete(key);
    },
    async list({ prefix = '' } = {}) {
      const keys = [...stored.keys()].filter((name) => name.startsWith(prefix)).map((name) => ({ name }));
      return { keys, list_complete: true };
    },
  };
}

export const env = { RESULTS: namespace(), HOME_ELECTION: 'local.derby.2003-05-01' };

/** Gives the next test file an empty namespace, as workerd does. */
export function renew(): void {
  env.RESULTS = namespace();
}
