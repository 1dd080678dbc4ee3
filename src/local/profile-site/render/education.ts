import type { InventedPerson, InventedSchool } from '../invention/person.js';
import { delayedImage, schoolUrl } from './links.js';
import { type SiteLocale, showDate } from './locales.js';
import { html, loose, type Markup, SEAM, when } from './markup.js';
import { coreSection } from './section.js';
import { localeOf, type ProfileStyle } from './style.js';

export function educationSection(person: InventedPerson, style: ProfileStyle): Markup {
  if (person.schools.length === 0) return SEAM;
  return coreSection({
    kind: 'educationsDetails',
    title: localeOf(style).headings.education,
    classNames: 'pp-section education',
    titleClasses: 'text-xl font-semibold section-title',
    content: html`<ul class="education__list">
                ${person.schools.map((school) => schoolRow(school, style))}
              </ul>`,
  });
}

function schoolRow(school: InventedSchool, style: ProfileStyle): Markup {
  const name = school.slug
    ? html`<a href="${schoolUrl(school.slug)}?trk=public_profile_school_profile-section-card_image-click">${loose(school.name)}</a>`
    : loose(school.name);
  return html`<li class="profile-section-card relative flex w-full list-none py-1.5 pr-2 pl-1 education__list-item">
                  ${delayedImage('profile-section-card__image', '', 'invented/school.jpg')}
                  <div class="pl-0.5 grow break-words">
                    <h3 class="[&>*]:mb-0 text-[18px] text-color-text leading-regular font-semibold">${name}</h3>
                    <h4 class="text-color-text text-md [&>*]:not-first-middot leading-regular">${degreeLine(school, style)}</h4>
                    ${SEAM}
                    <div class="text-color-text-low-emphasis text-md leading-regular">
                      ${years(school, localeOf(style))}
                      ${when(school.activities, activities)}
                    </div>
                  </div>
                </li>`;
}

/** The parts stand in a row without a label, and whichever is missing leaves no gap. A lone "-" says none. */
function degreeLine({ degree, field, grade }: InventedSchool, { era }: ProfileStyle): Markup {
  const parts = [degree, field, grade].filter((part) => part !== null);
  if (parts.length === 0) return html`-`;
  if (era === '2023') {
    return html`${parts.map((part) => html`<span class="education__item--degree-info">${part}</span>`)}`;
  }
  return html`${parts.map((part) => degreePart(part, part === field))}`;
}

function degreePart(part: string, isField: boolean): Markup {
  const section = isField ? html` data-section="educations"` : html``;
  return html`<span class="control-transition"${section}>${loose(part)}</span>`;
}

function years({ start, end }: InventedSchool, locale: SiteLocale): Markup {
  if (!start) return SEAM;
  const until = end ? html` - <time>${showDate(end, locale)}</time>` : SEAM;
  return html`<p class="education__item education__item--duration">
                        <span class="date-range"><time>${showDate(start, locale)}</time>${until}</span>
                      </p>`;
}

function activities(text: string): Markup {
  return html`<div class="control-transition" data-section="educations">
                        <p class="education__item education__item--activities-and-societies">Activities and Societies: ${text}</p>
                      </div>`;
}
