import { fullName, type InventedPerson, isCurrent } from '../invention/person.js';
import { profileUrl } from './links.js';
import { escapeHtml, html, type Markup, NOTHING } from './markup.js';
import { STYLESHEET_LINKS } from './scripts.js';
import { localeOf, type ProfileStyle } from './style.js';

/** The head of a profile page: what the page says about itself before it says anything about the person. */
export function profileHead(person: InventedPerson, style: ProfileStyle): Markup {
  const slug = style.canonicalSlug ?? person.slug;
  const url = profileUrl(slug, person.home);
  const title = style.name === 'missing' ? 'LinkedIn' : pageTitle(person, style);
  const description = style.name === 'missing' ? '' : pageDescription(person, style);
  return html`
    <meta charset="UTF-8">
    <meta name="pageKey" content="public_profile_v3_desktop">
    <!----><meta name="robots" content="max-image-preview:large, noarchive">
    <meta name="bingbot" content="max-image-preview:large, archive">
    <meta name="linkedin:pageTag" content="openToProvider">
    <meta name="locale" content="${localeOf(style).locale}">
    <meta id="config" data-app-version="2.0.3110" data-call-tree-id="invented" data-multiproduct-name="public-profile-frontend" data-service-name="public-profile-frontend" data-browser-id="invented" data-page-instance="urn:li:page:public_profile_v3;invented==" data-disable-jsbeacon-pagekey-suffix="false" data-member-id="0" data-is-bot="false">
    <link rel="canonical" href="${url}">
    <link rel="icon" href="data:,">
    <meta property="al:android:url" content="${url}">
    <meta property="al:ios:url" content="${url}">
    <meta name="viewport" content="width=device-width, initial-scale=1.0">
    <title>${title}</title>
    ${STYLESHEET_LINKS}
    <meta name="description" content="${description}">
    ${openGraph(style, { title, description, url })}
    ${style.name === 'missing' ? NOTHING : nameTags(person)}
    <meta name="twitter:card" content="summary">
    <meta name="twitter:title" content="${title}">
    <meta name="twitter:description" content="${description}">
    <meta name="clientSideIngraphs" content="1" data-gauge-metric-endpoint="/public-profile/api/ingraphs/gauge">`;
}

function openGraph(
  { era }: ProfileStyle,
  { title, description, url }: { title: string; description: string; url: string },
): Markup {
  // In 2023 og:title came out escaped twice, and both older layouts used name= for og:description.
  const shownTitle = era === '2023' ? escapeHtml(title) : title;
  const descriptionTag =
    era === '2026'
      ? html`<meta property="og:description" content="${description}">`
      : html`<meta name="og:description" content="${description}">`;
  return html`<meta property="og:title" content="${shownTitle}">
    ${descriptionTag}
    <meta property="og:image" content="https://static.licdn.com/aero-v1/sc/h/invented-default">
    <meta property="og:type" content="profile">
    <meta property="og:url" content="${url}">`;
}

function nameTags({ firstName, lastName }: InventedPerson): Markup {
  return html`<meta property="profile:first_name" content="${firstName}">
    <meta property="profile:last_name" content="${lastName}">`;
}

function pageTitle(person: InventedPerson, style: ProfileStyle): string {
  const latest = person.employments[0];
  const title = latest?.positions[0]?.title ?? null;
  const company = latest?.company ?? null;
  const parts = {
    open: style.era === '2026' ? [person.headline ?? company] : [title, company],
    blurred: [company],
    'left-out': [person.headline],
  }[style.lists];
  return `${[fullName(person), ...parts].filter(Boolean).join(' - ')} | LinkedIn`;
}

function pageDescription(person: InventedPerson, style: ProfileStyle): string {
  return style.era === '2026' ? dottedDescription(person, style) : olderDescription(person);
}

function dottedDescription(person: InventedPerson, { lists }: ProfileStyle): string {
  const current = person.employments.find(({ positions }) => positions.some(isCurrent));
  const company = lists === 'left-out' ? null : current?.company;
  const school = lists === 'open' ? person.schools[0]?.name : null;
  return [
    person.headline,
    person.about && `${person.about.slice(0, 120)}…`,
    company && `Experience: ${company}`,
    school && `Education: ${school}`,
    person.location && `Location: ${person.location.split(',')[0]}`,
    `${person.connections} connections on LinkedIn. View ${fullName(person)}’s profile on LinkedIn, a professional community of 1 billion members.`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function olderDescription(person: InventedPerson): string {
  if (person.about) {
    const about = person.about.replaceAll('. ', '.<br><br>');
    return `${about} | Learn more about ${fullName(person)}'s work experience, education, connections & more by visiting their profile on LinkedIn`;
  }
  const jobs = person.employments.flatMap(({ positions }) => positions).length;
  return `View ${fullName(person)}’s profile on LinkedIn, the world’s largest professional community. ${person.firstName} has ${jobs} jobs listed on their profile. See the complete profile on LinkedIn and discover ${person.firstName}’s connections and jobs at similar companies.`;
}
