/** A value that a script needs from outside, such as a token. */
export interface Value {
  name: string;
  /** A sentence that says where to find it. */
  where: string;
  /** Whether it gives access to something, and so must never be printed. */
  secret: boolean;
  /** What a valid value matches. */
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

/** Needed only to publish counts. */
export const NIGHT_PUBLIC_KEY: Value = {
  name: 'NIGHT_PUBLIC_KEY',
  where: 'The public key that npm run night -- key <file> prints, in lower case.',
  secret: false,
  form: /^[0-9a-f]{64}$/,
};

export const CLOUDFLARE_API_TOKEN: Value = {
  name: 'CLOUDFLARE_API_TOKEN',
  where: 'dash.cloudflare.com, My Profile, API Tokens, Create Token, the template “Edit Cloudflare Workers”.',
  secret: true,
  form: /^\S+$/,
};

/** Needed only if a Cloudflare sign-in has access to several accounts. */
export const CLOUDFLARE_ACCOUNT_ID: Value = {
  name: 'CLOUDFLARE_ACCOUNT_ID',
  where: 'dash.cloudflare.com, Workers & Pages, Account ID.',
  secret: false,
  form: /^\w+$/,
};
