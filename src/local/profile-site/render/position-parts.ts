import type { InventedPosition } from '../invention/person.js';
import { duration, rangeTimes } from './date-range.js';
import { companyUrl } from './links.js';
import type { SiteLocale } from './locales.js';
import { html, loose, type Markup, SEAM, when } from './markup.js';
import { showMore } from './show-more.js';
import type { Era } from './style.js';

/** The parts of one position's card; where they stand is the same in every layout, their markup is not. */
export interface PositionParts {
  title: Markup;
  subtitle: Markup;
  meta: Markup;
}

interface ShownPosition {
  position: InventedPosition;
  company: string | null;
  companySlug: string | null;
  locale: SiteLocale;
}

const TRK = 'public_profile_experience-item_profile-section-card_subtitle-click';

export function positionParts2023({ position, company, companySlug, locale }: ShownPosition): PositionParts {
  const subtitle =
    companySlug === null
      ? html`${company}`
      : html`<a class="profile-section-card__subtitle-link" href="${companyUrl(companySlug)}?trk=${TRK}">${company}</a>`;
  const dates = html`<p class="experience-item__duration experience-item__meta-item">
                        <span class="date-range">
                          ${rangeTimes(position, locale)}
                          <span class="date-range__duration">${duration(position)}</span>
                        </span>
                      </p>`;
  return {
    title: html`<h3 class="profile-section-card__title">${loose(position.title ?? '-')}</h3>`,
    subtitle: html`<h4 class="profile-section-card__subtitle">${subtitle}</h4>`,
    meta: html`${position.start ? dates : SEAM}
                      ${when(position.location, (place) => html`<p class="experience-item__location experience-item__meta-item">${place}</p>`)}
                      ${when(position.description, description)}`,
  };
}

export function positionPartsModern(shown: ShownPosition, era: Exclude<Era, '2023'>): PositionParts {
  const { position, company, companySlug, locale } = shown;
  const name = html`<span class="experience-item__subtitle">${loose(company ?? '-')}</span>`;
  const subtitle =
    companySlug === null
      ? name
      : html`<a class="!text-color-text" data-tracking-control-name="${TRK}" href="${companyUrl(companySlug)}?trk=${TRK}">${name}</a>`;
  return {
    title: html`<h3 class="[&>*]:mb-0 text-[18px] text-color-text leading-regular group-hover:underline font-semibold">
                      <span class="experience-item__title">${loose(position.title ?? '-')}</span>
                    </h3>`,
    subtitle: html`<h4 class="text-color-text text-md [&>*]:not-first-middot leading-regular">${SEAM}${subtitle}</h4>`,
    meta: html`${modernDates(position, locale, era)}
                      ${when(position.location, metaItem)}
                      ${when(position.description, description)}`,
  };
}

/** Without dates the 2024 layout left an empty range, the 2026 one leaves nothing, so that the place comes first. */
function modernDates(position: InventedPosition, locale: SiteLocale, era: Era): Markup {
  if (!position.start && era === '2026') return SEAM;
  return html`<p class="experience-item__meta-item">
                        <span class="date-range">
                          ${rangeTimes(position, locale)}
                          ${position.start ? html`<span class="before:middot">${duration(position)}</span>` : SEAM}
                        </span>
                      </p>`;
}

function metaItem(text: string): Markup {
  return html`<p class="experience-item__meta-item">
                        ${text}
                      </p>`;
}

function description(text: string): Markup {
  return html`<div class="experience-item__meta-item" data-section="currentPositions">
                        ${showMore(text)}
                      </div>`;
}
