import { listed } from '../invention/words.js';
import { html, type Markup } from './markup.js';
import { signInModal } from './sign-in-modal.js';

/** What surrounds the content and never changes: made once, when the module is loaded. */

const MENU = ['Articles', 'People', 'Learning', 'Jobs', 'Get the app'];

export const HEADER = html`
    <a href="#main-content" class="skip-link btn-md btn-primary absolute z-11 -top-[100vh] focus:top-0">Skip to main content</a>
    <!---->
    <header class="header base-detail-page__header px-mobile-container-padding bg-color-background-container min-h-[52px] py-1.5">
      <nav class="nav pt-1.5 pb-2 flex items-center justify-between relative flex-nowrap babymamabear:py-1.5" aria-label="Primary">
        <a href="https://www.linkedin.com/?trk=public_profile_nav-header-logo" class="nav__logo-link link-no-visited-state z-1">
          <span class="sr-only">LinkedIn</span>
          <img src="/aero/img/nav-logo.svg" alt="">
        </a>
        <ul class="top-nav-menu flex items-center babybear:w-full">
          ${MENU.map(
            (label, index) => html`<li class>
            <a href="https://www.linkedin.com/pulse/topics/home/?trk=public_profile_guest_nav_menu" class="top-nav-link flex justify-center items-center min-h-[52px] hover:text-color-text">
              <img src="/aero/img/nav-${index}.svg" alt=""><span class="top-nav-link__label-text">${label}</span>
            </a>
          </li>`,
          )}
        </ul>
        <div class="nav__cta-container order-3 flex gap-x-1 justify-end min-w-[100px] flex-nowrap flex-shrink-0">
          <a class="nav__button-tertiary btn-tertiary btn-md" href="https://www.linkedin.com/signup?trk=public_profile_nav-header-join">
            Join now
          </a>
          <a class="nav__button-secondary btn-secondary-emphasis btn-md" href="https://www.linkedin.com/login?fromSignIn=true">
            Sign in
          </a>
        </div>
      </nav>
    </header>`;

const LEGAL = listed(`
  About | Accessibility | User Agreement | Privacy Policy | Cookie Policy | Copyright Policy | Brand Policy |
  Guest Controls | Community Guidelines
`);

const LANGUAGE_CHOICES = listed(`
  العربية (Arabic) | Čeština (Czech) | Dansk (Danish) | Deutsch (German) | English (English) |
  Español (Spanish) | Français (French) | Italiano (Italian) | 日本語 (Japanese) | 한국어 (Korean) |
  Nederlands (Dutch) | Norsk (Norwegian) | Polski (Polish) | Português (Portuguese) | Русский (Russian) |
  Svenska (Swedish) | Türkçe (Turkish) | 简体中文 (Chinese (Simplified))
`);

export const FOOTER = html`
    <footer class="li-footer bg-transparent w-full">
      <ul class="li-footer__list flex flex-wrap flex-row items-start justify-start w-full h-auto min-h-[50px] my-[0px] mx-auto py-3 px-2">
        ${['copyright', 'badge', 'store-a', 'store-b'].map(
          (name) => html`<li class="li-footer__item"><img src="/aero/img/footer-${name}.svg" alt=""></li>`,
        )}
        ${LEGAL.map(
          (
            label,
          ) => html`<li class="li-footer__item font-sans text-xs text-color-text-solid-secondary flex flex-shrink-0 justify-start p-1">
          <a href="https://about.linkedin.com/?trk=public_profile_v3_desktop_footer-about" class="li-footer__item-link flex items-center hover:text-color-link-hover">${label}</a>
        </li>`,
        )}
        <li class="li-footer__item language-selector">
          <div class="collapsible-dropdown collapsible-dropdown--footer collapsible-dropdown--up flex items-center relative">
            <ul class="collapsible-dropdown__list hidden container-raised absolute w-auto overflow-y-auto" role="menu" tabindex="-1">
              ${LANGUAGE_CHOICES.map(
                (label) => html`<li class="language-selector__item" role="presentation">
                <button class="language-selector__link w-full font-sans text-sm leading-[1.33] p-1.5" role="menuitem" data-locale="xx">
                  <strong class="font-bold">${label}</strong>
                </button>
              </li>`,
              )}
            </ul>
          </div>
        </li>
      </ul>
    </footer>`;

export const GUEST_UPSELLS: Markup = html`
    <div class="guest-upsells">
      <form class="google-auth base-google-auth" action="https://www.linkedin.com/uas/login-submit" method="post">
        <input name="loginCsrfParam" value="invented" type="hidden">
        ${['a', 'b', 'c'].map((name) => html`<img src="/aero/img/upsell-${name}.svg" alt="">`)}
      </form>
      ${signInModal('base-contextual-sign-in-modal', 'Sign in to see who you already know')}
      <div class="hidden">
        ${['a', 'b', 'c'].map((name) => html`<img src="/aero/img/dialog-${name}.svg" alt="">`)}
      </div>
    </div>`;

export const COOKIE_BANNER: Markup = html`
    <div id="artdeco-global-alert-container">
      <div class="artdeco-global-alert artdeco-global-alert--NOTICE artdeco-global-alert--COOKIE_CONSENT" type="COOKIE_CONSENT">
        <section class="artdeco-global-alert__body">
          <div class="artdeco-global-alert-action__wrapper-container">
            <p class="artdeco-global-alert__content">We use essential and non-essential cookies to improve our Services. Select Accept to consent or Reject to decline.</p>
            <div class="artdeco-global-alert-action__wrapper">
              <button class="artdeco-global-alert-action artdeco-button" action-type="ACCEPT" data-control-name="ga-cookie.consent.accept.v4">Accept</button>
              <button class="artdeco-global-alert-action artdeco-button" action-type="DENY" data-control-name="ga-cookie.consent.deny.v4">Reject</button>
            </div>
          </div>
        </section>
      </div>
    </div>`;
