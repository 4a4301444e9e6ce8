import { CODE } from '../render/about-links.ts';

export const SECURITY_TXT_PATH = '/.well-known/security.txt';

/** A file older than this needs another look; RFC 9116 asks for less than a year. */
const VALID_MONTHS = 6;

/** How to report a vulnerability (RFC 9116). It expires on the first of a month, six months after the request. */
export function securityTxt(now: Date, origin: string): string {
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + VALID_MONTHS, 1));
  return [
    `Contact: ${CODE}/security/advisories/new`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: en',
    `Canonical: ${origin}${SECURITY_TXT_PATH}`,
    `Policy: ${CODE}/blob/main/SECURITY.md`,
    '',
  ].join('\n');
}
