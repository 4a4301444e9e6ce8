import { renderUnicodeCompact } from 'uqr';

/** What to click and what to try, once all is in place. */
export function installInstructions(applicationId: string, origin: string | null): string {
  const link = `https://discord.com/oauth2/authorize?client_id=${applicationId}`;
  return `
The bot is live. Open this link, choose "Add to server" or "Add to my apps", and confirm:

  ${link}

${renderUnicodeCompact(link)}

Then type in Discord:  /ward Darley

Ask at any time whether all is well:  npm run doctor
By hand, where you want it shown: ${origin}/privacy as "Privacy Policy URL", at
discord.com/developers/applications/${applicationId}/information`;
}
