import { html, type Markup, NOTHING, SEAM } from './markup.js';

interface Section {
  /** `experience`: names the class and, unless told otherwise, the data-section. */
  kind: string;
  title: string;
  content: Markup;
  classNames?: string;
  /** The 2023 layout gave its experience section no data-section at all. */
  dataSection?: string | null;
  titleClasses?: string;
}

const TITLE_CLASSES = 'core-section-container__title section-title';

export function coreSection({ kind, title, content, ...rest }: Section): Markup {
  const { classNames = `pp-section ${kind}`, dataSection = kind, titleClasses = TITLE_CLASSES } = rest;
  const attribute = dataSection === null ? NOTHING : html` data-section="${dataSection}"`;
  return html`
          <section class="core-section-container core-section-container--with-border border-b-1 border-solid border-color-border-faint py-4 ${classNames}"${attribute}>
            ${SEAM}
            <h2 class="${titleClasses}">
              ${title}
            </h2>
            ${SEAM}
            <div class="core-section-container__content break-words">
              ${content}
            </div>
          </section>`;
}
