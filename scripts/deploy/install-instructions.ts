import { renderUnicodeCompact } from 'uqr';
import { installLink } from '../../src/render/install-link.ts';

/** The link that installs the bot, and what to try first. */
export function installInstructions(applicationId: string, origin: string | null): string {
  const link = installLink(applicationId);
  return `
The bot is live. Open this link, choose "Add to server" or "Add to my apps", and confirm:

  ${link}

${renderUnicodeCompact(link)}

Then type in Discord:  /ward Darley

To check the bot at any time:  npm run doctor
To show a privacy policy, set "Privacy Policy URL" to ${origin}/privacy at
discord.com/developers/applications/${applicationId}/information`;
}
