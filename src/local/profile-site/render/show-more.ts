import { html, type Markup } from './markup.js';

// Where the real pages clip a text; a clipped text is in the document twice.
const CLIP_AT = 280;

export function showMore(text: string): Markup {
  const clipped = text.length > CLIP_AT;
  const less = clipped ? `${text.slice(0, CLIP_AT - 20)}…` : text;
  return html`<div class="show-more-less-text">
                    <p class="show-more-less-text__text--less">
                      ${less}
                      ${clipped ? toggle('more') : html`<!---->`}
                    </p>
                    ${clipped ? fullText(text) : html`<!---->`}
                  </div>`;
}

function fullText(text: string): Markup {
  return html`<p class="show-more-less-text__text--more">
                      ${text}
                      ${toggle('less')}
                    </p>`;
}

function toggle(direction: 'more' | 'less'): Markup {
  return html`<button class="show-more-less-text__button show-more-less-button show-more-less-text__button--${direction}" aria-expanded="false" data-tracking-control-name="public_profile_show-${direction}">Show ${direction}</button>`;
}
