import { builtinModules } from 'node:module';
import type { Plugin } from 'esbuild';

/** Node's modules by the names that workerd gives them, `require`d ones too: what wrangler does for `nodejs_compat`. */
export const NODE_BUILTINS: Plugin = {
  name: 'node builtins',
  setup({ onResolve, onLoad }) {
    const bare = builtinModules.filter((name) => /^[a-z_]+$/.test(name)).join('|');
    onResolve({ filter: new RegExp(`^(${bare})$`) }, ({ path }) => ({ path: `node:${path}`, namespace: 'builtin' }));
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `export * from '${path}'; export { default } from '${path}';`,
    }));
  },
};
