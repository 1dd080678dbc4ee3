import { addressLine, type InventedCompany } from '../invention/company.js';
import { companyHead } from './company-head.js';
import { companyJsonLd } from './company-json-ld.js';
import { aboutSection, employeesSection, locationsSection, updatesSection } from './company-sections.js';
import { type CompanyStyle, followersText } from './company-style.js';
import { guestPage } from './document.js';
import { delayedImage } from './links.js';
import { html, loose, type Markup, when } from './markup.js';
import { rightRail } from './rail.js';
import { signInModal } from './sign-in-modal.js';

export function renderCompany(company: InventedCompany, style: CompanyStyle): string {
  return guestPage({
    language: style.language,
    head: html`${companyHead(company, style)}
    ${companyJsonLd(company, style)}`,
    content: html`
        ${topCard(company, style)}
        ${NAVIGATION}
        ${aboutSection(company)}
        ${locationsSection(company)}
        ${employeesSection(company)}
        ${updatesSection(company)}`,
    rail: rightRail('company', company.slug),
    weightKb: style.weightKb,
  });
}

function topCard(company: InventedCompany, style: CompanyStyle): Markup {
  return html`
          <section class="top-card-layout container-lined overflow-hidden babybear:rounded-[0px]">
            <div class="top-card-layout__card relative p-2 papabear:p-details-container-padding">
              ${delayedImage('top-card-layout__entity-image', company.name, 'invented/company-logo.jpg')}
              <div class="top-card-layout__entity-info">
                <h1 class="top-card-layout__title font-sans text-lg papabear:text-xl font-bold leading-open text-color-text mb-0">${loose(company.name)}<!----></h1>
                <h2 class="top-card-layout__headline break-words font-sans text-md leading-open text-color-text">${loose(company.industry)}</h2>
                <h3 class="top-card-layout__first-subline font-sans text-md leading-open text-color-text-low-emphasis">
                  ${when(company.headquarters, (address) => html`${addressLine(address)} <span class="before:middot"></span>`)}
                  ${followersText(company, style)}
                </h3>
                ${when(company.tagline, tagline)}
                ${when(company.employeesOnSite, (count) => employeesLink(count, company))}
                <a class="top-card-layout__cta btn-md btn-primary" data-semaphore-content-urn="urn:li:organization:${company.id}" href="https://www.linkedin.com/login">Follow</a>
                ${signInModal('follow-sign-in-modal', `Sign in to follow ${company.name}`)}
              </div>
            </div>
          </section>`;
}

function tagline(text: string): Markup {
  return html`<h4 class="top-card-layout__second-subline font-sans text-sm leading-open text-color-text-low-emphasis mt-0.5">
                  <span class="line-clamp-2">${text}</span>
                </h4>`;
}

function employeesLink(count: number, { id }: InventedCompany): Markup {
  return html`<a class="face-pile__cta" href="https://www.linkedin.com/search/results/people/?facetCurrentCompany=%5B${id}%5D">View all ${count.toLocaleString('en')} employees</a>`;
}

const NAVIGATION = html`
          <nav class="nav-tabs" data-test-id="nav-tabs" aria-label="Company">
            <ul>${['Overview', 'Jobs', 'Life'].map((label) => html`<li>${label}</li>`)}</ul>
          </nav>`;
