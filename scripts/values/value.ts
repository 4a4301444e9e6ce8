/** The values a deployment needs from outside, and where each is found. */
export interface Value {
  name: string;
  /** Where to find it, in a sentence. */
  where: string;
  /** Whether it opens something, and so is never shown. */
  secret: boolean;
  form: RegExp;
}

export const DISCORD_TOKEN: Value = {
  name: 'DISCORD_TOKEN',
  where: 'The bot token: discord.com/developers/applications, your application, Bot, Reset Token.',
  secret: true,
  form: /^\S{20,}$/,
};

export const DISCORD_APPLICATION_ID: Value = {
  name: 'DISCORD_APPLICATION_ID',
  where: 'discord.com/developers/applications, your application, General Information, Application ID.',
  secret: false,
  form: /^\d{15,20}$/,
};

export const DISCORD_PUBLIC_KEY: Value = {
  name: 'DISCORD_PUBLIC_KEY',
  where: 'discord.com/developers/applications, your application, General Information, Public Key.',
  secret: false,
  form: /^[0-9a-f]{64}$/i,
};

export const CLOUDFLARE_API_TOKEN: Value = {
  name: 'CLOUDFLARE_API_TOKEN',
  where: 'dash.cloudflare.com, My Profile, API Tokens, Create Token, the template “Edit Cloudflare Workers”.',
  secret: true,
  form: /^\S+$/,
};

/** Only where a Cloudflare sign-in reaches several accounts. */
export const CLOUDFLARE_ACCOUNT_ID: Value = {
  name: 'CLOUDFLARE_ACCOUNT_ID',
  where: 'dash.cloudflare.com, Workers & Pages, Account ID.',
  secret: false,
  form: /^\w+$/,
};
