import { COOKIE_BANNER, FOOTER, GUEST_UPSELLS, HEADER } from './chrome.js';
import { filler } from './filler.js';
import { html, type Markup } from './markup.js';
import { DORMANT_SCRIPTS, SCRIPT_TAGS } from './scripts.js';

export interface GuestPage {
  language: string;
  head: Markup;
  /** Goes inside `main > section.core-rail > div.details`. */
  content: Markup;
  rail: Markup;
  weightKb: number;
}

const CLOSING = '\n  </body>\n</html>\n';

const BELOW_MAIN = html`${FOOTER}${GUEST_UPSELLS}${COOKIE_BANNER}${DORMANT_SCRIPTS}
    ${SCRIPT_TAGS}`;

/** A whole guest page, filled up to its weight. A page that is heavier by its own content stays so. */
export function guestPage({ language, head, content, rail, weightKb }: GuestPage): string {
  const body = html`<!DOCTYPE html>
<html lang="${language}">
  <head>${head}</head>
  <body dir="${language === 'ar' ? 'rtl' : 'ltr'}">
    <!---->${HEADER}
    <main class="main papabear:flex papabear:w-content-max-w papabear:mx-auto papabear:pt-desktop-content-top-margin mamabear:pt-desktop-content-top-margin" id="main-content" role="main">
      <section class="core-rail mx-auto papabear:w-core-rail-width mamabear:max-w-[790px] babybear:max-w-[790px]">
        <div class="details mx-details-container-padding">${content}</div>
      </section>
      ${rail}
    </main>${BELOW_MAIN}`.text;
  return body + filler(weightKb * 1024 - Buffer.byteLength(body) - CLOSING.length) + CLOSING;
}
