import { Dice } from '../invention/dice.js';
import { inventCompanyName, inventName, inventTitle, slugOf } from '../invention/names.js';
import { TRADES } from '../invention/words.js';
import { html, type Markup } from './markup.js';

// Enough different rails that neighbours differ, few enough to keep them all rendered.
const VARIANTS = 16;

const rendered = new Map<string, Markup>();

/** The column with other people, or other companies: what a reader must not take for the subject. */
export function rightRail(kind: 'in' | 'company', slug: string): Markup {
  const key = `${kind}:${new Dice(`rail:${slug}`).int(1, VARIANTS)}`;
  const known = rendered.get(key);
  if (known) return known;
  const rail = renderRail(kind, new Dice(key));
  rendered.set(key, rail);
  return rail;
}

function renderRail(kind: 'in' | 'company', dice: Dice): Markup {
  return html`<section class="right-rail papabear:w-right-rail-width papabear:ml-column-gutter mamabear:max-w-[790px] mamabear:px-mobile-container-padding">
        ${kind === 'in' ? otherPeople(dice) : otherCompanies(dice)}
        ${linkList(dice, 'related-posts', 'Explore more posts', 'pulse')}
        ${linkList(dice, 'course-recommendations', 'Add new skills with these courses', 'learning')}
      </section>`;
}

function otherPeople(dice: Dice): Markup {
  return html`<div class="aside-section-container mb-4 overflow-hidden">
          <h2 class="aside-section-container__title section-title">Other similar profiles</h2>
          <ul class="aside-profiles-list browsemap">
            ${tenTimes((index) => personCard(index, inventName(dice), inventTitle(dice)))}
          </ul>
        </div>`;
}

function personCard(index: number, name: string, headline: string): Markup {
  return html`<li>
              <div class="base-card base-card--link base-aside-card aside-profile-card flex">
                <a class="base-card__full-link" href="https://www.linkedin.com/in/${slugOf(name)}?trk=public_profile_browsemap">
                  <span class="sr-only">${name}</span>
                </a>
                <img src="/aero/img/rail-person-${index}.svg" alt="${name}">
                <div class="base-aside-card__info self-center pl-1 flex-1">
                  <h3 class="base-aside-card__title font-sans text-[18px] font-bold text-color-text">${name}</h3>
                  <p class="base-aside-card__subtitle font-sans text-sm text-color-text-low-emphasis">${headline}</p>
                </div>
              </div>
            </li>`;
}

function otherCompanies(dice: Dice): Markup {
  return html`<section class="aside-section-container mb-4 overflow-hidden" data-test-id="similar-pages">
          <h2 class="aside-section-container__title section-title">Similar pages</h2>
          <ul class="similar-pages">
            ${tenTimes((index) => companyCard(index, inventCompanyName(dice)))}
          </ul>
        </section>`;
}

function companyCard(index: number, { name, slug }: { name: string; slug: string }): Markup {
  return html`<li>
              <a class="base-card__full-link" href="https://www.linkedin.com/company/${slug}?trk=similar-pages">
                <img src="/aero/img/rail-company-${index}.svg" alt="">
                <h3 class="base-aside-card__title font-sans text-[18px] font-bold text-color-text">${name}</h3>
                <p class="base-aside-card__subtitle">Business Consulting and Services</p>
              </a>
            </li>`;
}

function tenTimes(card: (index: number) => Markup): Markup[] {
  return Array.from({ length: 10 }, (_, index) => card(index));
}

function linkList(dice: Dice, className: string, title: string, path: string): Markup {
  const topics = Array.from({ length: 8 }, () => `${dice.pick(TRADES)} without tears`);
  return html`<div class="aside-section-container mb-4 overflow-hidden ${className}">
          <h2 class="aside-section-container__title section-title">${title}</h2>
          <ul class="duo-x2">
            ${topics.map(
              (topic, index) => html`<li>
              <a href="https://www.linkedin.com/${path}/${slugOf(topic)}" class="base-aside-card--link">
                <img src="/aero/img/${className}-${index}.svg" alt="">
                <h3 class="base-main-card__title font-sans text-[18px] font-bold text-color-text">${topic}</h3>
              </a>
            </li>`,
            )}
          </ul>
        </div>`;
}
