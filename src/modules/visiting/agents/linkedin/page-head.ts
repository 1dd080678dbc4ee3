import type { PageDocument } from './page-document.js';

/** What the page says about itself in its head. */
export interface PageHead {
  title: string;
  canonicalUrl: string | null;
  /** By name or property, both in lower case: the site has used either for the same tag. */
  meta: ReadonlyMap<string, string>;
  /** The page only exists to send the browser elsewhere. */
  refreshes: boolean;
}

export function readPageHead($: PageDocument): PageHead {
  const head = $.root().children('html').children('head');
  const find = (selector: string) => (head.length > 0 ? head.find(selector) : $.root().find(selector));
  return {
    title: find('title').first().text().trim(),
    canonicalUrl: find('link[rel="canonical"]').attr('href') ?? null,
    meta: readMetaTags(find('meta[content]').toArray()),
    refreshes: find('meta[http-equiv="refresh" i]').length > 0,
  };
}

/** The first tag of a name wins; later ones are repeats. */
function readMetaTags(tags: { attribs: Record<string, string> }[]): Map<string, string> {
  const meta = new Map<string, string>();
  for (const { attribs } of tags) {
    const name = (attribs.property ?? attribs.name ?? '').toLowerCase();
    if (name !== '' && !meta.has(name)) meta.set(name, attribs.content ?? '');
  }
  return meta;
}
