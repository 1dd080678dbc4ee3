import { FOOTER, HEADER } from './chrome.js';
import { html, type Markup } from './markup.js';
import { DORMANT_SCRIPTS } from './scripts.js';

/** The pages strangers are sent to instead of the one they asked for. */

interface Wall {
  title: string | null;
  pageKey: string;
  body: Markup;
}

function wallPage({ title, pageKey, body }: Wall): string {
  return html`<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="UTF-8">
    <meta name="pageKey" content="${pageKey}">
    <meta name="locale" content="en_US">
    <link rel="icon" href="data:,">
    ${title && html`<title>${title}</title>`}
  </head>
  <body dir="ltr">${HEADER}
    ${body}${FOOTER}${DORMANT_SCRIPTS}
  </body>
</html>
`.text;
}

export const AUTHWALL = wallPage({
  title: 'Sign Up | LinkedIn',
  pageKey: 'auth_wall_desktop_profile',
  body: html`<main class="main" role="main">
      <div class="authwall-join-form">
        <h2 class="authwall-join-form__title">Join LinkedIn</h2>
        <form class="join-form" action="/signup/api/cors/createAccount" method="post">
          <label for="email-or-phone">Email</label> <input id="email-or-phone" name="email-or-phone" type="text">
          <label for="password">Password (6+ characters)</label> <input id="password" name="password" type="password">
          <button class="join-form__form-body-submit-button" type="submit">Agree &amp; Join</button>
        </form>
        <button class="authwall-join-form__form-toggle--bottom">Already on LinkedIn? Sign in</button>
      </div>
    </main>`,
});

export const LOGIN = wallPage({
  title: 'LinkedIn Login, Sign in | LinkedIn',
  pageKey: 'd_checkpoint_lg_consumerLogin',
  body: html`<main class="app__content" role="main">
      <h1 class="header__content__heading">Sign in</h1>
      <form class="login__form" action="/checkpoint/lg/login-submit" method="post">
        <input id="username" name="session_key" type="email"> <input id="password" name="session_password" type="password">
        <button class="btn__primary--large" type="submit">Sign in</button>
      </form>
    </main>`,
});

export const CHECKPOINT = wallPage({
  title: 'Security Verification | LinkedIn',
  pageKey: 'd_checkpoint_ch_captchaV2Challenge',
  body: html`<main class="app__content" role="main">
      <h1>Let’s do a quick security check</h1>
      <form id="captcha-challenge" action="/checkpoint/challenge/verify" method="post">
        <input type="hidden" name="captchaSiteKey" value="invented">
      </form>
    </main>`,
});

export const HOME = wallPage({
  title: 'LinkedIn: Log In or Sign Up',
  pageKey: 'd_homepage-guest-home',
  body: html`<main class="main" role="main">
      <section class="hero"><h1 class="hero__headline">Welcome to your professional community</h1></section>
    </main>`,
});

export const SIGNUP = wallPage({
  title: 'Sign Up | LinkedIn',
  pageKey: 'd_registration-cold-join',
  body: html`<main class="main" role="main"><h1>Make the most of your professional life</h1></main>`,
});
