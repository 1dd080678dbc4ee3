import type { InventedPerson } from '../invention/person.js';
import { blurredSection } from './blurred.js';
import { guestPage } from './document.js';
import { educationSection } from './education.js';
import { experienceSection } from './experience.js';
import { joinUrl } from './links.js';
import { html, type Markup, SEAM } from './markup.js';
import { postsSection, sectionsAfterEducation, summarySection } from './other-sections.js';
import { profileHead } from './profile-head.js';
import { profileJsonLd } from './profile-json-ld.js';
import { rightRail } from './rail.js';
import type { ProfileStyle } from './style.js';
import { topCard } from './top-card.js';

export function renderProfile(person: InventedPerson, style: ProfileStyle): string {
  return guestPage({
    language: style.language.slice(0, 2),
    head: html`${profileHead(person, style)}
    ${profileJsonLd(person, style)}`,
    content: html`
        <section class="profile">
          ${topCard(person, style)}
          ${summarySection(person, style)}
          ${style.lists === 'left-out' ? SEAM : html`${postsSection(person)}${careers(person, style)}`}
          ${bottomBanner(person)}
        </section>`,
    rail: rightRail('in', person.slug),
    weightKb: style.weightKb,
  });
}

function careers(person: InventedPerson, style: ProfileStyle): Markup {
  const lists =
    style.lists === 'blurred'
      ? blurredSection(person)
      : html`${experienceSection(person, style)}${educationSection(person, style)}`;
  return html`${lists}${sectionsAfterEducation(person, style)}`;
}

function bottomBanner({ slug, firstName }: InventedPerson): Markup {
  return html`
          <section class="core-section-container bottom-cta-banner">
            <h2 class="core-section-container__title">View ${firstName}’s full profile</h2>
            <ul>
              <li class="bottom-cta-banner__list-item">See who you know in common</li>
              <li class="bottom-cta-banner__list-item">Get introduced</li>
            </ul>
            <a class="btn-md btn-primary" href="${joinUrl(slug, 'public_profile_bottom-cta-banner')}">Join to view full profile</a>
          </section>`;
}
