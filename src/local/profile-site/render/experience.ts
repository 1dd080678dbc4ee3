import type { InventedEmployment, InventedPerson, InventedPosition } from '../invention/person.js';
import { totalDuration } from './date-range.js';
import { companyUrl, delayedImage } from './links.js';
import { html, type Markup, NOTHING, SEAM } from './markup.js';
import { type PositionParts, positionParts2023, positionPartsModern } from './position-parts.js';
import { coreSection } from './section.js';
import { type Era, localeOf, type ProfileStyle } from './style.js';

const TRK = 'public_profile_experience-item_profile-section-card';

export function experienceSection(person: InventedPerson, style: ProfileStyle): Markup {
  if (person.employments.length === 0) return SEAM;
  const rows = person.employments.map((employment) => employmentRow(employment, style));
  return coreSection({
    kind: 'experience',
    title: localeOf(style).headings.experience,
    dataSection: style.era === '2023' ? null : 'experience',
    content: html`<ul class="experience__list">
                ${rows}
              </ul>`,
  });
}

function employmentRow(employment: InventedEmployment, style: ProfileStyle): Markup {
  const [only, ...more] = employment.positions;
  if (only && more.length === 0) return singleRow(only, employment, style);
  return groupRow(employment, style);
}

function singleRow(position: InventedPosition, employment: InventedEmployment, style: ProfileStyle): Markup {
  const { companySlug } = employment;
  return card({
    kind: 'experience-item',
    companySlug,
    parts: partsOf(position, employment, style),
    era: style.era,
  });
}

function groupRow(employment: InventedEmployment, style: ProfileStyle): Markup {
  const positions = employment.positions.map((position) =>
    card({
      kind: 'experience-group-position',
      companySlug: null,
      parts: partsOf(position, employment, style),
      era: style.era,
    }),
  );
  return html`<li ${groupAttributes(employment, style)}>
                  ${groupHeader(employment, style)}
                  <ul class="experience-group__positions">
                    ${positions}
                  </ul>
                </li>`;
}

/** In 2023 a group called itself an item as well, which makes careless readers count it twice. */
function groupAttributes({ positions }: InventedEmployment, { era }: ProfileStyle): Markup {
  if (era !== '2023') return html`class="experience-group"`;
  const past = positions.filter(({ end }) => end !== null).length;
  return html`class="experience-group experience-item" data-numcurrent="${positions.length - past}" data-numpast="${past}"`;
}

function groupHeader(employment: InventedEmployment, { era }: ProfileStyle): Markup {
  const inside = html`
                    ${delayedImage('experience-group-header__logo', '', 'invented/logo.jpg')}
                    <div>
                      <h4 class="experience-group-header__company">${employment.company}</h4>
                      ${groupDuration(employment, era)}
                    </div>`;
  if (employment.companySlug === null) return html`<div class="experience-group-header">${inside}</div>`;
  return html`<a class="experience-group-header__url" href="${companyUrl(employment.companySlug)}?trk=public_profile_experience-group-header" title="${employment.company}">${inside}</a>`;
}

function groupDuration({ positions }: InventedEmployment, era: Era): Markup {
  const total = totalDuration(positions);
  if (total === '') return SEAM;
  return era === '2023'
    ? html`<p class="experience-group-header__duration">${total}</p>`
    : html`<p class="experience-group-header__meta-item"><span class="date-range">${total}</span></p>`;
}

function partsOf(
  position: InventedPosition,
  employment: InventedEmployment,
  style: ProfileStyle,
): PositionParts {
  const shown = {
    position,
    company: position.companySpelling ?? employment.company,
    companySlug: employment.companySlug,
    locale: localeOf(style),
  };
  return style.era === '2023' ? positionParts2023(shown) : positionPartsModern(shown, style.era);
}

interface Card {
  kind: string;
  companySlug: string | null;
  parts: PositionParts;
  era: Era;
}

function card({ kind, companySlug, parts, era }: Card): Markup {
  // Since 2024 past positions carry this mark as well: it does not tell which ones are current.
  const mark = era === '2023' ? NOTHING : html` data-section="currentPositionsDetails"`;
  const { title, subtitle, meta } = parts;
  return html`<li class="profile-section-card relative flex w-full list-none py-1.5 pr-2 pl-1 ${kind}"${mark}>
                  ${companySlug === null ? SEAM : logoLink(companySlug)}
                  <div class="pl-0.5 grow break-words">
                    ${title}
                    ${subtitle}
                    ${SEAM}
                    <div class="text-color-text-low-emphasis text-md leading-regular [&>*]:mb-0 [&>*]:text-md [&>*]:text-color-text-low-emphasis">
                      ${meta}
                    </div>
                  </div>
                </li>`;
}

function logoLink(companySlug: string): Markup {
  return html`<a class="profile-section-card__image-link relative" href="${companyUrl(companySlug)}?trk=${TRK}_image-click" data-tracking-control-name="${TRK}_image-click">
                    ${delayedImage('profile-section-card__image', '', 'invented/logo.jpg')}
                  </a>`;
}
