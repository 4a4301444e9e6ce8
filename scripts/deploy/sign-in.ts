import type { DeployStep } from './deploy-step.ts';
import type { Deployment } from './deployment.ts';
import { WranglerError } from './wrangler.ts';

interface SignedIn {
  loggedIn: boolean;
  accounts?: { id: string; name: string }[];
}

/** Wrangler is signed in at Cloudflare, and it is clear to which account. */
export const signIn: DeployStep = {
  name: 'Signed in at Cloudflare',
  would: 'open a browser at Cloudflare to sign in (wrangler login)',

  async done({ wrangler, accountChosen }) {
    const { loggedIn, accounts = [] } = await whoAmI(wrangler);
    if (loggedIn && accounts.length > 1 && !accountChosen) throw new Error(which(accounts));
    return loggedIn;
  },

  async run({ wrangler, interactive }) {
    if (!interactive) throw new Error('Cloudflare does not take CLOUDFLARE_API_TOKEN; make a new one and set it.');
    await wrangler.runInTerminal('login');
    if (!(await whoAmI(wrangler)).loggedIn)
      throw new Error('Still not signed in at Cloudflare: run npm run deploy again.');
  },
};

async function whoAmI(wrangler: Deployment['wrangler']): Promise<SignedIn> {
  try {
    return JSON.parse(await wrangler.run('whoami', '--json'));
  } catch (fault) {
    // It ends with an error where nobody is signed in, having said so in JSON.
    if (
      fault instanceof WranglerError &&
      /"loggedIn":\s*false|not authenticated|Authentication error|Invalid (?:API|access) token/i.test(fault.message)
    )
      return { loggedIn: false };
    throw fault;
  }
}

function which(accounts: readonly { id: string; name: string }[]): string {
  const lines = accounts.map(({ id, name }) => `  ${id}  ${name}`);
  return `Your sign-in reaches several Cloudflare accounts. Set CLOUDFLARE_ACCOUNT_ID to one of:\n${lines.join('\n')}`;
}
