import { addressLine, type CompanyAddress, type InventedCompany } from '../invention/company.js';
import { slugOf } from '../invention/names.js';
import { outsideUrl } from './links.js';
import { html, loose, type Markup, SEAM, when } from './markup.js';

function companySection(testId: string, title: string, content: Markup): Markup {
  return html`
          <section class="core-section-container core-section-container--with-border border-b-1 border-solid border-color-border-faint py-4 ${testId}" data-test-id="${testId}">
            <h2 class="core-section-container__title section-title">
              ${title}
            </h2>
            <div class="core-section-container__content break-words">
              ${content}
            </div>
          </section>`;
}

export function aboutSection(company: InventedCompany): Markup {
  return companySection(
    'about-us',
    'About us',
    html`${when(company.about, (text) => html`<p class="break-words whitespace-pre-wrap" data-test-id="about-us__description">${text}</p>`)}
              <dl class="mt-6">
                ${when(company.website, website)}
                ${fact('industry', 'Industry', company.industry)}
                ${fact('size', 'Company size', company.size)}
                ${fact('headquarters', 'Headquarters', company.headquarters && addressLine(company.headquarters))}
                ${fact('organizationType', 'Type', company.type)}
                ${fact('foundedOn', 'Founded', company.founded)}
                ${fact('specialties', 'Specialties', specialtiesLine(company.specialties))}
              </dl>`,
  );
}

function fact(name: string, label: string, value: string | null): Markup {
  return when(
    value,
    (
      text,
    ) => html`<div class="mb-2 flex papabear:mr-3 mamabear:mr-3 babybear:flex-wrap" data-test-id="about-us__${name}">
                  <dt class="font-sans text-md text-color-text break-words font-bold">${loose(label)}</dt>
                  <dd class="font-sans text-md text-color-text break-words overflow-hidden">${loose(text)}</dd>
                </div>`,
  );
}

/** The hidden line belongs to the dd as well: its text is the address and "External link for …". */
function website(url: string): Markup {
  return html`<div class="mb-2 flex" data-test-id="about-us__website">
                  <dt class="font-sans text-md text-color-text break-words font-bold">${loose('Website')}</dt>
                  <dd class="font-sans text-md text-color-text break-words overflow-hidden">
                    <a class="link-no-visited-state hover:no-underline" href="${outsideUrl(url, 'about_website')}" target="_blank" rel="noopener">${loose(url)}</a>
                    <p class="hidden" id="external-link-note">External link for ${url}</p>
                  </dd>
                </div>`;
}

/** "a", "a and b", "a, b, and c". */
export function specialtiesLine(specialties: readonly string[]): string | null {
  const last = specialties.at(-1);
  if (last === undefined) return null;
  const others = specialties.slice(0, -1);
  if (others.length === 0) return last;
  return others.length === 1 ? `${others[0]} and ${last}` : `${others.join(', ')}, and ${last}`;
}

export function locationsSection({ headquarters }: InventedCompany): Markup {
  return when(headquarters, (address) =>
    companySection(
      'locations',
      'Locations',
      html`<ul><li>
                <span class="tag-sm tag-enabled">Primary</span>
                ${addressBlock(address)}
              </li></ul>`,
    ),
  );
}

function addressBlock({ street, postalCode, place }: CompanyAddress): Markup {
  return html`<div id="address-0">
                  <p>${street}</p>
                  <p>${place.city}, ${place.region} ${postalCode}, ${place.countryCode}</p>
                </div>`;
}

export function employeesSection({ name, employees }: InventedCompany): Markup {
  if (employees.length === 0) return SEAM;
  const rows = employees.map(
    (employee) => html`<li>
                <a class="base-card" data-tracking-control-name="org-employees" href="https://www.linkedin.com/in/${slugOf(employee.name)}?trk=org-employees">
                  <h3 class="base-main-card__title">${employee.name}</h3>
                  <h4 class="base-main-card__subtitle">${employee.headline}</h4>
                </a>
              </li>`,
  );
  return companySection('employees-at', `Employees at ${name}`, html`<ul>${rows}</ul>`);
}

export function updatesSection({ name, updates }: InventedCompany): Markup {
  if (updates.length === 0) return SEAM;
  const rows = updates.map(
    ({ text, published }) => html`<li class="mb-1">
                <article class="main-feed-activity-card">
                  <a href="https://www.linkedin.com/company/invented">${name}</a> <time>${published.slice(0, 10)}</time>
                  <p class="attributed-text-segment-list__content">${text}</p>
                </article>
              </li>`,
  );
  return companySection('updates', 'Updates', html`<ul class="updates__list">${rows}</ul>`);
}
