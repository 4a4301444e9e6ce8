/** The address at Discord that adds an application to a server or to an account. */
export function installLink(applicationId: string): string {
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}`;
}
