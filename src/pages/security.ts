import { COPY_SCRIPT } from './copy-script.ts';

/**
 * The content security policy of a page: nothing from other origins, and only our own stylesheet, and our own script and
 * style element by their hashes.
 * @param style the text of the page's style element
 */
export async function contentSecurityPolicy(style: string): Promise<string> {
  const [styleHash, scriptHash] = await Promise.all([integrity(style), integrity(COPY_SCRIPT)]);
  return [
    "default-src 'none'",
    "img-src 'self'",
    `style-src 'self' '${styleHash}'`,
    `script-src '${scriptHash}'`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

async function integrity(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
