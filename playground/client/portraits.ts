import { PEOPLE } from '../people.ts';

/** The bot's avatar: a paper going into a ballot box. Drawn here, because the page loads nothing from other hosts. */
export const BOT_PORTRAIT = picture(
  '<rect width="40" height="40" fill="#5865f2"/>' +
    '<path d="M14 8h12v10H14z" fill="#fff"/><path d="m17 13 2 2 4-4" fill="none" stroke="#248046" stroke-width="2"/>' +
    '<path d="M9 18h22v14H9z" fill="#e3e5e8"/><path d="M12 18h16v2.5H12z" fill="#1e1f22"/>',
);

/** A person's avatar: their initial on their colour. */
export function portraitOf(name: string): string {
  const colour = PEOPLE.find((person) => person.name === name)?.colour ?? '#80848e';
  return picture(
    `<rect width="40" height="40" fill="${colour}"/>` +
      `<text x="20" y="27" font-family="sans-serif" font-size="20" fill="#fff" text-anchor="middle">${name.charAt(0)}</text>`,
  );
}

function picture(drawing: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">${drawing}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
