/** Text that is HTML already. Everything else that goes into `html` is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | readonly Markup[] | string | number | null;

export const NOTHING = new Markup('');

/** What a server-rendered component leaves in place of a part it did not render. */
export const SEAM = new Markup('<!---->');

/** Markup with its data escaped; null leaves nothing behind. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  let text = strings[0] ?? '';
  parts.forEach((part, index) => {
    text += markupOf(part) + (strings[index + 1] ?? '');
  });
  return new Markup(text);
}

function markupOf(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return escapeHtml(part);
  return typeof part === 'number' ? String(part) : part.map((piece) => piece.text).join('\n');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Data deep in white space, as the real pages have it. */
export function loose(text: string): Markup {
  return html`

                    ${text}
                  `;
}

/** The part, if there is anything to show in it; else the comment that the real pages have there. */
export function when<T>(value: T | null, show: (value: T) => Markup): Markup {
  return value === null ? SEAM : show(value);
}
