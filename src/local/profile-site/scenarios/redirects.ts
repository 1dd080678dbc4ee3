import { type PageRequest, type Reply, redirect, suffixNumber } from '../exchange.js';
import { ordinaryPage } from './ordinary-page.js';
import { BOTH_KINDS, type Outcome, type Scenario } from './scenario.js';

const WWW = 'https://www.linkedin.com';

function redirection(
  outcome: Outcome,
  slug: string,
  title: string,
  lookup: string,
  respond: Scenario['respond'],
): Scenario {
  return { slug, kinds: BOTH_KINDS, title, outcome, lookup, respond };
}

function pageUrl({ kind, slug }: Pick<PageRequest, 'kind' | 'slug'>, site = 'www'): string {
  return `https://${site}.linkedin.com/${kind}/${encodeURIComponent(slug)}`;
}

const TO_WALLS: Scenario[] = [
  redirection(
    'refused',
    'authwall',
    '302 to /authwall, the join form',
    'Temporarily unavailable',
    (request) =>
      redirect(
        302,
        `${WWW}/authwall?trk=bf&trkInfo=bf&sessionRedirect=${encodeURIComponent(pageUrl(request))}`,
      ),
  ),
  redirection('refused', 'login', '302 to /uas/login', 'Temporarily unavailable', (request) =>
    redirect(302, `${WWW}/uas/login?session_redirect=${encodeURIComponent(pageUrl(request))}`),
  ),
  redirection(
    'refused',
    'checkpoint',
    '302 to /checkpoint, a captcha',
    'Temporarily unavailable; nobody solves it',
    () => redirect(302, `${WWW}/checkpoint/challengesV2/invented`),
  ),
  redirection('refused', 'home-bounce', '302 to the home page', 'Temporarily unavailable', () =>
    redirect(302, `${WWW}/`),
  ),
  redirection(
    'gone',
    'unavailable',
    '302 to /in/unavailable/ or /company/unavailable/',
    'Profile not found',
    ({ kind }) => redirect(302, `${WWW}/${kind}/unavailable/`),
  ),
];

const WITHIN_THE_SITE: Scenario[] = [
  redirection(
    'profile',
    'country-redirect',
    'www sends to uk, which has the page',
    'Completed, after one hop',
    (request) => (request.site === 'uk' ? ordinaryPage(request) : redirect(302, pageUrl(request, 'uk'))),
  ),
  redirection(
    'profile',
    'slug-redirect',
    '301 to the slug `renamed-…`, which has the page',
    'Completed with the person at the new slug',
    (request) => redirect(301, pageUrl({ ...request, slug: `renamed-${request.suffix ?? 'member'}` })),
  ),
  redirection(
    'profile',
    'redirect-chain',
    'As many hops as the slug says (`redirect-chain-6`), 3 without a number; then the page',
    'Completed up to 5 hops, failed beyond',
    redirectChain,
  ),
  redirection(
    'unexpected',
    'redirect-loop',
    'www and uk send to each other for ever',
    'Failed after a bounded number of hops',
    (request) => redirect(302, pageUrl(request, request.site === 'uk' ? 'www' : 'uk')),
  ),
];

/** `redirect-chain-3-x` sends to `redirect-chain-2-x`, and 0 is the page. */
function redirectChain(request: PageRequest): Reply {
  const left = suffixNumber(request.suffix, 3);
  if (left === 0) return ordinaryPage(request);
  const rest = (request.suffix ?? '').replace(/^\d+/, '');
  return redirect(302, pageUrl({ ...request, slug: `redirect-chain-${left - 1}${rest}` }));
}

const OFF_THE_SITE: Scenario[] = [
  redirection(
    'unexpected',
    'redirect-off-site',
    '302 to another site',
    'Failed; the hop is not taken',
    (request) =>
      redirect(302, `https://www.elsewhere.example/${request.kind}/${encodeURIComponent(request.slug)}`),
  ),
  redirection(
    'unexpected',
    'redirect-lookalike',
    '302 to a host that only ends or starts like the real one',
    'Failed; the hop is not taken',
    (request) =>
      redirect(
        302,
        `https://www.linkedin.com.elsewhere.example/${request.kind}/${encodeURIComponent(request.slug)}`,
      ),
  ),
  redirection(
    'unexpected',
    'redirect-private-ip',
    '302 to a private address',
    'Failed; the hop is not taken',
    () => redirect(302, 'http://10.0.0.7/latest/meta-data/'),
  ),
];

export const REDIRECT_SCENARIOS: Scenario[] = [...TO_WALLS, ...WITHIN_THE_SITE, ...OFF_THE_SITE];
