import { fullName, type InventedPerson, isCurrent } from '../invention/person.js';
import { companyUrl, delayedImage, joinUrl, outsideUrl, schoolUrl } from './links.js';
import { html, loose, type Markup, SEAM, when } from './markup.js';
import { signInModal } from './sign-in-modal.js';
import { type Era, localeOf, type ProfileStyle } from './style.js';

/** Name, headline, place and the two chips. Hidden dialogs sit inside its headings, as on the real pages. */
export function topCard(person: InventedPerson, style: ProfileStyle): Markup {
  return html`
          <section class="top-card-layout container-lined overflow-hidden babybear:rounded-[0px]">
            <figure class="cover-img min-h-[87px] papabear:min-h-[100px] relative"><!----></figure>
            <div class="top-card-layout__card relative p-2 papabear:p-details-container-padding">
              <div class="top-card__profile-image-container" data-section="picture">${picture(person)}</div>
              <div class="top-card-layout__entity-info-container flex flex-wrap papabear:flex-nowrap">
                <div class="top-card-layout__entity-info flex-grow flex-shrink-0 basis-0 babybear:flex-none babybear:w-full">
                  ${nameHeading(person, style)}
                  ${when(person.headline, headline)}
                  ${SUBLINES[style.era](person, style)}
                  <h4 class="top-card-layout__second-subline font-sans text-sm leading-open text-color-text-low-emphasis mt-0.5">
                    <a class="face-pile flex !no-underline" href="https://www.linkedin.com/login?fromSignIn=true">See your mutual connections</a>
                  </h4>
                  ${callsToAction(person)}
                </div>
                ${chips(person, style)}
              </div>
            </div>
          </section>`;
}

function picture(person: InventedPerson): Markup {
  const alt = fullName(person);
  if (person.hasPicture)
    return delayedImage('top-card__profile-image', alt, `${person.memberId}/profile.jpg`);
  return html`<img class="top-card__profile-image lazy-load" data-delayed-url="https://static.licdn.com/aero-v1/sc/h/invented-ghost-person" alt="${alt}">`;
}

const TITLE_CLASSES =
  'top-card-layout__title font-sans text-lg papabear:text-xl font-bold leading-open text-color-text mb-0';

function nameHeading(person: InventedPerson, { era, name }: ProfileStyle): Markup {
  const text = loose(fullName(person));
  if (name === 'missing') return SEAM;
  if (name === 'in-button') return buttonHeading(text);
  const dialog =
    era === '2026' ? signInModal('name-sign-in-modal', `View ${person.firstName}’s profile`) : SEAM;
  return html`<h1 class="${TITLE_CLASSES}">${text}${SEAM}${dialog}</h1>`;
}

function buttonHeading(name: Markup): Markup {
  return html`<button class="text-left" data-modal="name-sign-in-modal" data-tracking-control-name="public_profile_name">
                    <h1 class="${TITLE_CLASSES}">${name}</h1>
                  </button>
                  <img class="influencer-badge lazy-load" data-delayed-url="https://static.licdn.com/aero-v1/sc/h/invented-badge" alt="Influencer">
                  ${signInModal('name-sign-in-modal', 'Sign in to view this profile')}`;
}

function headline(text: string): Markup {
  return html`<h2 class="top-card-layout__headline break-words font-sans text-md leading-open text-color-text">${loose(text)}</h2>`;
}

const SUBLINES: Record<Era, (person: InventedPerson, style: ProfileStyle) => Markup> = {
  '2023': subline2023,
  '2024': subline2024,
  '2026': subline2026,
};

function subline2023(person: InventedPerson, style: ProfileStyle): Markup {
  return html`<h3 class="top-card-layout__first-subline">
                    ${when(person.location, (place) => html`<div class="top-card__subline-item">${loose(place)}</div>`)}
                    <span class="top-card__subline-item">${followersLine(person, style)}</span>
                    <span class="top-card__subline-item top-card__subline-item--bullet">${person.connections} connections</span>
                  </h3>`;
}

function subline2024(person: InventedPerson, style: ProfileStyle): Markup {
  const place = when(person.location, (text) => html`<span>${loose(text)}</span>`);
  return html`<h3 class="top-card-layout__first-subline font-sans text-md leading-open text-color-text-low-emphasis">
                    <div class="profile-info-subheader flex">
                      <div class="not-first-middot">
                        ${place}
                        <span class="link" data-modal="contact-info-modal">Contact Info</span>
                        ${contactModal(person)}
                      </div>
                    </div>
                    <div class="not-first-middot">
                      <span>${loose(followersLine(person, style))}</span>
                      <span>${loose(`${person.connections} connections`)}</span>
                    </div>
                  </h3>`;
}

function subline2026(person: InventedPerson, style: ProfileStyle): Markup {
  const place = when(person.location, (text) => html`<span>${loose(text)}</span>`);
  return html`<h3 class="top-card-layout__first-subline font-sans text-md leading-open text-color-text-low-emphasis">
                    <div class="profile-info-subheader">
                      ${place}
                      <span class="before:middot"></span>
                      <button class="link" data-modal="contact-info-modal" data-tracking-control-name="public_profile_contact-info">Contact Info</button>
                      ${contactModal(person)}
                    </div>
                    <div class="not-first-middot">
                      <span>${loose(followersLine(person, style))}</span>
                      <span>${loose(`${person.connections} connections`)}</span>
                    </div>
                  </h3>`;
}

function contactModal({ firstName }: InventedPerson): Markup {
  return signInModal('contact-info-modal', `Sign in to view ${firstName}’s contact info`);
}

function followersLine({ followers }: InventedPerson, style: ProfileStyle): string {
  const shown = followers < 1000 ? String(followers) : `${Math.floor(followers / 1000)}K`;
  return `${shown} ${localeOf(style).followers}`;
}

function callsToAction({ slug, memberId }: InventedPerson): Markup {
  return html`<div class="top-card-layout__cta-container flex flex-wrap mt-0.5 papabear:mt-0 ml-[-12px]">
                    <a class="top-card-layout__cta mt-2 ml-1.5 h-auto babybear:flex-auto btn-md btn-primary" href="${joinUrl(slug, 'public_profile_top-card-primary-button')}">Join to view profile</a>
                    <a class="semaphore__toggle visited:text-color-text-secondary ellipsis-menu__semaphore" data-is-logged-in="false" data-semaphore-content-urn="urn:li:member:${memberId}" href="/uas/login?fromSignIn=true">Report this profile</a>
                  </div>`;
}

/** Current company, school and website. Their data-section names are the ones the lists use too. */
function chips(person: InventedPerson, style: ProfileStyle): Markup {
  if (style.lists === 'left-out') return SEAM;
  const current = person.employments.find(({ positions }) => positions.some(isCurrent));
  const school = style.lists === 'open' ? person.schools[0] : undefined;
  return html`<div class="top-card-layout__entity-info top-card-layout__entity-info--right-column ml-details-container-padding max-w-[288px] babybear:my-2 babybear:ml-0">
                  <div class="top-card__links-container">
                    ${current?.company ? companyChip(current.company, current.companySlug) : SEAM}
                    ${school ? chip('educationsDetails', school.slug && schoolUrl(school.slug), school.name) : SEAM}
                    ${when(person.website, (url) => chip('websites', outsideUrl(url, 'public_profile_website'), 'Websites'))}
                  </div>
                </div>`;
}

function companyChip(name: string, slug: string | null): Markup {
  return chip(
    'currentPositionsDetails',
    slug && `${companyUrl(slug)}?trk=public_profile_topcard-current-company`,
    name,
  );
}

function chip(section: string, href: string | null, text: string): Markup {
  const description = html`<span class="top-card-link__description line-clamp-2">${loose(text)}</span>`;
  return html`<div data-section="${section}">
                      ${href ? html`<a class="top-card-link" href="${href}">${description}</a>` : html`<div class="top-card-link">${description}</div>`}
                    </div>`;
}
