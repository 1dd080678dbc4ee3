import type { InventedExtras, InventedPerson } from '../invention/person.js';
import { showDate } from './locales.js';
import { html, type Markup, SEAM, when } from './markup.js';
import { coreSection } from './section.js';
import { localeOf, type ProfileStyle } from './style.js';

/** Sections whose rows are cards as in the experience list, so that a reader without a scope reads them as jobs. */

export function summarySection({ about }: InventedPerson, style: ProfileStyle): Markup {
  return when(about, (text) =>
    coreSection({
      kind: 'summary',
      title: localeOf(style).headings.about,
      content: html`<p>${text}</p>`,
    }),
  );
}

export function postsSection({ extras }: InventedPerson): Markup {
  return list(
    'posts',
    'Activity',
    extras.posts,
    ({ title, body }) =>
      html`<li class="profile-section-card base-card base-main-card">
                  <h3 class="base-main-card__title">${title}</h3>
                  <p class="base-main-card__subtitle">${body}</p>
                </li>`,
  );
}

export function sectionsAfterEducation({ extras }: InventedPerson, style: ProfileStyle): Markup {
  return html`${certifications(extras, style)}${volunteering(extras, style)}${skills(extras)}
          ${publications(extras)}${languages(extras)}${recommendations(extras)}`;
}

function list<T>(kind: string, title: string, items: readonly T[], row: (item: T) => Markup): Markup {
  if (items.length === 0) return SEAM;
  const content = html`<ul class="${kind}__list">
                ${items.map(row)}
              </ul>`;
  return coreSection({ kind, title, content });
}

function card(className: string, title: string, subtitle: string, rest: Markup = SEAM): Markup {
  return html`<li class="profile-section-card relative flex w-full list-none py-1.5 pr-2 pl-1 ${className}">
                  <div class="pl-0.5 grow break-words">
                    <h3 class="[&>*]:mb-0 text-[18px] text-color-text leading-regular font-semibold">${title}</h3>
                    <h4 class="text-color-text text-md leading-regular">${subtitle}</h4>
                    ${rest}
                  </div>
                </li>`;
}

function certifications(extras: InventedExtras, style: ProfileStyle): Markup {
  return list(
    'certifications',
    'Licenses & Certifications',
    extras.certifications,
    ({ name, issuer, issued }) =>
      card(
        'certification',
        name,
        issuer,
        html`<span>Issued <time>${showDate(issued, localeOf(style))}</time></span>`,
      ),
  );
}

function volunteering(extras: InventedExtras, style: ProfileStyle): Markup {
  return list('volunteering', 'Volunteer Experience', extras.volunteering, ({ role, organisation, start }) =>
    card(
      'volunteering__list-item',
      role,
      organisation,
      html`<span class="date-range"><time>${showDate(start, localeOf(style))}</time> - Present</span>`,
    ),
  );
}

function skills(extras: InventedExtras): Markup {
  return list(
    'skills',
    'Skills',
    extras.skills,
    (skill) =>
      html`<li class="skills__item"><a href="https://www.linkedin.com/learning/search?keywords=${encodeURIComponent(skill)}">${skill}</a></li>`,
  );
}

function publications(extras: InventedExtras): Markup {
  return list('publications', 'Publications', extras.publications, ({ title, publisher, contributor }) => {
    const others = when(contributor, (name) => html`<ul><li class="contributor">${name}</li></ul>`);
    return card('personal-project', title, publisher, others);
  });
}

function languages(extras: InventedExtras): Markup {
  return list('languages', 'Languages', extras.languages, ({ name, proficiency }) =>
    card('language', name, proficiency),
  );
}

function recommendations(extras: InventedExtras): Markup {
  return list(
    'recommendations',
    'Recommendations received',
    extras.recommendations,
    ({ author, text }) =>
      html`<li class="profile-section-card endorsement-card">
                  <h3 class="endorsement-card__title">${author}</h3>
                  <p class="endorsement-card__text">“${text}”</p>
                </li>`,
  );
}
