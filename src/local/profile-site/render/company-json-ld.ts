import type { CompanyAddress, InventedCompany } from '../invention/company.js';
import type { CompanyStyle } from './company-style.js';
import { companyUrl } from './links.js';
import type { Markup } from './markup.js';
import { jsonLdBlock } from './profile-json-ld.js';

export function companyJsonLd(company: InventedCompany, { jsonLd }: CompanyStyle): Markup {
  const organization = organizationNode(company);
  return jsonLd === 'top-level'
    ? jsonLdBlock({ '@context': 'http://schema.org', ...organization })
    : jsonLdBlock({ '@context': 'http://schema.org', '@graph': [...postings(company), organization] });
}

function postings({ name, slug, updates }: InventedCompany): Record<string, unknown>[] {
  return updates.map(({ text, published }) => ({
    '@type': 'DiscussionForumPosting',
    author: { '@type': 'Organization', name, url: companyUrl(slug) },
    datePublished: published,
    text,
  }));
}

function organizationNode(company: InventedCompany): Record<string, unknown> {
  return {
    '@type': 'Organization',
    name: company.name,
    url: companyUrl(company.slug),
    description: company.about ?? undefined,
    slogan: company.tagline ?? undefined,
    sameAs: company.website ?? undefined,
    logo: {
      contentUrl: 'https://media.licdn.com/dms/image/invented/company-logo.jpg',
      description: company.name,
      '@type': 'ImageObject',
    },
    numberOfEmployees:
      company.employeesOnSite === null
        ? undefined
        : { value: company.employeesOnSite, '@type': 'QuantitativeValue' },
    address: company.headquarters ? address(company.headquarters) : undefined,
  };
}

/** The real pages write "type" here, not "@type". */
function address({ street, postalCode, place }: CompanyAddress): Record<string, unknown> {
  return {
    type: 'PostalAddress',
    streetAddress: street,
    addressLocality: place.city,
    addressRegion: place.region,
    postalCode,
    addressCountry: place.countryCode,
  };
}
