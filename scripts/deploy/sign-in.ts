import type { DeployStep } from './deploy-step.ts';
import type { Deployment } from './deployment.ts';
import { WranglerError } from './wrangler.ts';

interface WhoAmI {
  loggedIn: boolean;
  accounts?: { id: string; name: string }[];
}

/** Signs wrangler in at Cloudflare, and checks that only one account is possible. */
export const signIn: DeployStep = {
  name: 'Signed in at Cloudflare',
  would: 'open a browser to sign in at Cloudflare (wrangler login)',

  async done({ wrangler, accountChosen }) {
    const { loggedIn, accounts = [] } = await whoAmI(wrangler);
    if (loggedIn && accounts.length > 1 && !accountChosen) throw new Error(severalAccounts(accounts));
    return loggedIn;
  },

  async run({ wrangler, interactive }) {
    if (!interactive) throw new Error('Cloudflare rejects CLOUDFLARE_API_TOKEN. Create a new token and set it.');
    await wrangler.runInTerminal('login');
    if (!(await whoAmI(wrangler)).loggedIn)
      throw new Error('Still not signed in at Cloudflare: run npm run deploy again.');
  },
};

async function whoAmI(wrangler: Deployment['wrangler']): Promise<WhoAmI> {
  try {
    return JSON.parse(await wrangler.run('whoami', '--json'));
  } catch (cause) {
    // Without an account, wrangler prints that as JSON and exits with an error.
    if (
      cause instanceof WranglerError &&
      /"loggedIn":\s*false|not authenticated|Authentication error|Invalid (?:API|access) token/i.test(cause.message)
    )
      return { loggedIn: false };
    throw cause;
  }
}

function severalAccounts(accounts: readonly { id: string; name: string }[]): string {
  const lines = accounts.map(({ id, name }) => `  ${id}  ${name}`);
  return `You have access to several Cloudflare accounts. Set CLOUDFLARE_ACCOUNT_ID to one of:\n${lines.join('\n')}`;
}
