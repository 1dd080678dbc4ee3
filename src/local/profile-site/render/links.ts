import type { Place } from '../invention/words.js';
import { html, Markup } from './markup.js';

const WWW = 'https://www.linkedin.com';

export function profileUrl(slug: string, home: Pick<Place, 'site'>): string {
  return `https://${home.site}.linkedin.com/in/${encodeURIComponent(slug)}`;
}

export function companyUrl(slug: string, site = 'www'): string {
  return `https://${site}.linkedin.com/company/${encodeURIComponent(slug)}`;
}

export function schoolUrl(slug: string): string {
  return `${WWW}/school/${encodeURIComponent(slug)}/`;
}

export function joinUrl(slug: string, trk: string): string {
  return `${WWW}/signup/public-profile-join?vieweeVanityName=${encodeURIComponent(slug)}&trk=${trk}`;
}

export function signInUrl(path: string): string {
  return `${WWW}/login?session_redirect=${encodeURIComponent(WWW + path)}&fromSignIn=true`;
}

export function outsideUrl(url: string, trk: string): string {
  return `${WWW}/redir/redirect?url=${encodeURIComponent(url)}&urlhash=aB3d&trk=${trk}`;
}

/** An image that only the real site's scripts would load, so here it is never asked for. */
export function delayedImage(className: string, alt: string, file: string): Markup {
  return html`<img class="${className} lazy-load" data-delayed-url="https://media.licdn.com/dms/image/${file}" data-ghost-classes="artdeco-entity-image--ghost" alt="${alt}">`;
}
