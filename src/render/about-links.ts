import type { LinkButton } from './answer.ts';
import { installLink } from './install-link.ts';
import { PRIVACY_PATH, TERMS_PATH } from './paths.ts';

export const CODE = 'https://github.com/returning-officer/returning-officer';

/** The links under `/about`. @param applicationId null if it is not known: then nothing links to the installation */
export function aboutLinks(origin: string, applicationId: string | null): LinkButton[] {
  return [
    ...(applicationId ? [{ label: 'Add to Discord', url: installLink(applicationId) }] : []),
    { label: 'Privacy', url: origin + PRIVACY_PATH },
    { label: 'Terms', url: origin + TERMS_PATH },
    { label: 'Code', url: CODE },
  ];
}
