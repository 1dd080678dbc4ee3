import { isoDate } from '../invention/dates.js';
import { type InventedPerson, listJobs } from '../invention/person.js';
import { html, type Markup } from './markup.js';
import { mask } from './masking.js';

// How many companies the real pages leave readable.
const VISIBLE = 2;

/** "Experience & Education" as strangers sometimes get it: a few companies, no roles, the rest asterisks. */
export function blurredSection(person: InventedPerson): Markup {
  const jobs = listJobs(person);
  const schools = person.schools.map(({ name, start }) => ({ company: name, title: null, start }));
  const hidden = [...jobs.slice(VISIBLE), ...schools];
  return html`
          <section class="core-section-container core-section-container--with-border border-b-1 border-solid border-color-border-faint py-4 pp-section experience-education">
            <h2 class="core-section-container__title section-title">Experience &amp; Education</h2>
            <div class="core-section-container__content break-words">
              <div class="blurred-overlay experience-education__list">
                <ul class="visible-list">
                  ${jobs.slice(0, VISIBLE).map(visibleRow)}
                </ul>
                <div class="blurred-content blur" aria-hidden="true">
                  <ul class="blurred-list">
                    ${hidden.map(hiddenRow)}
                  </ul>
                </div>
                <div class="blurred_overlay__content">
                  <h2 class="blurred_overlay__title">View ${person.firstName}’s full experience</h2>
                  <h3 class="blurred_overlay__sub_title">See their title, tenure and more.</h3>
                </div>
              </div>
            </div>
          </section>`;
}

type Row = Pick<ReturnType<typeof listJobs>[number], 'company' | 'title' | 'start'>;

function visibleRow({ company, title }: Row): Markup {
  return html`<li class="profile-section-card relative flex w-full list-none py-1.5 pr-2 pl-1">
                    <div class="pl-0.5 grow break-words">
                      <h3 class="text-[18px] text-color-text leading-regular font-semibold">${company}</h3>
                      <p class="blur" aria-hidden="true">${mask(title ?? 'undefined')}</p>
                    </div>
                  </li>`;
}

/** The real pages forget to hide the years, and write out "undefined" where there is no role. */
function hiddenRow({ company, title, start }: Row): Markup {
  return html`<li class="profile-section-card relative flex w-full list-none py-1.5 pr-2 pl-1">
                      <h3>${mask(company ?? 'undefined')}</h3>
                      <p>${title === null ? 'undefined' : mask(title)}</p>
                      <p><span class="date-range">${start && html`<time>${isoDate(start).slice(0, 4)}</time>`}</span></p>
                    </li>`;
}
