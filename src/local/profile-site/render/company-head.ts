import type { InventedCompany } from '../invention/company.js';
import { type CompanyStyle, followersText } from './company-style.js';
import { companyUrl } from './links.js';
import { LOCALES } from './locales.js';
import { html, type Markup } from './markup.js';
import { STYLESHEET_LINKS } from './scripts.js';

const ALTERNATES = ['www', 'uk', 'de', 'fr', 'se'];

export function companyHead(company: InventedCompany, style: CompanyStyle): Markup {
  const url = companyUrl(company.slug, company.headquarters?.place.site);
  const title = `${company.name} | LinkedIn`;
  const description = companyDescription(company, style);
  return html`
    <meta charset="UTF-8">
    <meta name="pageKey" content="d_org_guest_company_overview">
    <meta name="robots" content="max-image-preview:large, noarchive">
    <meta name="linkedin:pageTag" content="noncanonical_subdomain=control">
    <meta name="locale" content="${LOCALES[style.language].locale}">
    <link rel="canonical" href="${url}">
    <link rel="icon" href="data:,">
    ${ALTERNATES.map((site) => html`<link rel="alternate" hreflang="${site === 'www' ? 'en' : site}" href="${companyUrl(company.slug, site)}">`)}
    <meta name="viewport" content="width=device-width, initial-scale=1.0">
    <title>${title}</title>
    ${STYLESHEET_LINKS}
    <meta name="description" content="${description}">
    <meta property="og:title" content="${title}">
    <meta property="og:description" content="${description}">
    <meta property="og:type" content="article">
    <meta property="og:url" content="${url}">
    <meta name="twitter:card" content="summary">`;
}

function companyDescription(company: InventedCompany, style: CompanyStyle): string {
  const parts = [`${followersText(company, style)} on LinkedIn. ${company.tagline ?? ''}`, company.about];
  return [company.name, ...parts].filter(Boolean).join(' | ');
}
