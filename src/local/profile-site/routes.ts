import { adminReply } from './admin.js';
import { assetReply } from './assets.js';
import { type PageKind, page, type Reply, redirect } from './exchange.js';
import { inventCompany } from './invention/companies.js';
import { renderCompany } from './render/company-page.js';
import { DEFAULT_COMPANY_STYLE } from './render/company-style.js';
import { errorPage, notFoundPage } from './render/failures.js';
import { AUTHWALL, CHECKPOINT, HOME, LOGIN, SIGNUP } from './render/walls.js';
import { refusal } from './scenarios/failures.js';
import { findScenario } from './scenarios/find-scenario.js';
import { ordinaryPage } from './scenarios/ordinary-page.js';
import type { Visits } from './visits.js';

export interface SiteRequest {
  method: string;
  path: string;
  host: string;
}

/** Anything not listed is a 404; `/in/`, `/company/` and `/school/` come first. */
const FIXED_PAGES: [pattern: RegExp, reply: () => Reply][] = [
  [/^\/$/, () => page(HOME)],
  [/^\/authwall\/?$/, () => page(AUTHWALL)],
  [/^\/(uas\/)?login\/?$/, () => page(LOGIN)],
  [/^\/checkpoint\//, () => page(CHECKPOINT)],
  [/^\/signup(\/|$)/, () => page(SIGNUP)],
  [/^\/robots\.txt$/, robots],
];

export function siteReply({ method, path, host }: SiteRequest, visits: Visits): Reply {
  const url = URL.parse(path, 'http://site.invalid');
  if (!url) return page(notFoundPage('in', path), 404);
  if (url.pathname.startsWith('/__site/')) return adminReply(method, url, visits);
  if (method !== 'GET' && method !== 'HEAD') {
    return page(errorPage('Method Not Allowed'), 405, { allow: 'GET, HEAD' });
  }
  return contentReply(url, host, visits);
}

function contentReply(url: URL, host: string, visits: Visits): Reply {
  if (url.pathname.startsWith('/aero/')) return subResource(url.pathname, visits);
  const [, kind, slug, section] = url.pathname.split('/');
  if ((kind === 'in' || kind === 'company') && slug) {
    return profilePage(
      { kind, slug: decoded(slug), section: section ?? '', site: countrySite(host) },
      visits,
    );
  }
  if (kind === 'school' && slug) {
    return page(renderCompany(inventCompany(decoded(slug)), DEFAULT_COMPANY_STYLE));
  }

  const fixed = FIXED_PAGES.find(([pattern]) => pattern.test(url.pathname));
  return fixed ? fixed[1]() : page(notFoundPage('in', url.pathname), 404);
}

interface ProfilePageRequest {
  kind: PageKind;
  slug: string;
  section: string;
  site: string;
}

function profilePage({ kind, slug, section, site }: ProfilePageRequest, visits: Visits): Reply {
  const attempt = visits.countPage(`${kind}/${slug}`);
  if (visits.isStorming()) return refusal();
  if (slug === 'unavailable') return page(notFoundPage(kind, slug), 404);
  if (kind === 'company' && section === 'people') {
    return redirect(302, 'https://www.linkedin.com/authwall?trk=bf');
  }

  const found = findScenario(kind, slug);
  if (!found) return ordinaryPage({ kind, slug });
  return found.scenario.respond({ kind, slug, suffix: found.suffix, site, attempt });
}

function subResource(path: string, visits: Visits): Reply {
  visits.countSubResource();
  return assetReply(path) ?? page(errorPage('Not Found'), 404);
}

/** `uk` for uk.linkedin.com and for uk.linkedin.localhost; every other host is taken for www. */
function countrySite(host: string): string {
  return /^([a-z]{2})\.linkedin\.(?:com|localhost)(?::\d+)?$/i.exec(host)?.[1]?.toLowerCase() ?? 'www';
}

/** A slug that is not valid UTF-8 is nobody's; it is kept as it came. */
function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug).normalize('NFC');
  } catch {
    return slug;
  }
}

/** The real file turns every crawler away that has no permission; operators should know that it does. */
function robots(): Reply {
  const body = [
    '# The use of robots or other automated means to access the site without',
    '# the express permission of its owner is strictly prohibited.',
    'User-agent: *',
    'Disallow: /',
    '',
  ].join('\n');
  return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}
