import { html, Markup } from './markup.js';

/**
 * Inline scripts that do nothing here. Their words are the point: good pages speak of challenges and
 * captchas too, so a reader that looks for such words takes every good page for a wall.
 */
export const DORMANT_SCRIPTS = new Markup(`
    <script type="text/javascript">
      (function () {
        var settings = { lix: {}, challengeUrl: '/checkpoint/challenge/verify', captcha: 'recaptcha/challengepage' };
        function openChallenge(frame) { frame.src = settings.challengeUrl + '?kind=' + settings.captcha; }
        function onAuthwall(trk) { return '/authwall?trk=' + trk + '&sessionRedirect='; }
        window.invented = { openChallenge: openChallenge, onAuthwall: onAuthwall, signInModal: 'sign-in-modal' };
      })();
    </script>
    <code id="i18n_sign_in_form_show_text" style="display: none"><!--"Show"--></code>
    <code id="i18n_password_validation" style="display: none"><!--"Please complete the security challenge"--></code>
    <code id="isLoggedIn" style="display: none"><!--false--></code>`);

export const STYLESHEET_LINKS = html`${['layout', 'profile', 'guest'].map(
  (name) => html`<link rel="stylesheet" href="/aero/css/${name}.css">`,
)}`;

const SCRIPT_NAMES = [
  'boot',
  'tracking',
  'modals',
  'show-more',
  'delayed',
  'consent',
  'join',
  'rail',
  'metrics',
];

export const SCRIPT_TAGS = html`${SCRIPT_NAMES.map(
  (name) => html`<script src="/aero/js/${name}.js" async defer></script>`,
)}`;
