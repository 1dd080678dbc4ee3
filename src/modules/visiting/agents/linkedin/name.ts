import { type LinkedThing, lineAt } from './json-ld.js';
import { lineOf } from './page-document.js';
import type { PageHead } from './page-head.js';
import type { ProfilePage } from './profile-page.js';
import { firstPresent, MASKED, type Reading, readLine, valueIn } from './text.js';

/** Shown in place of a name that its owner hides. */
const HIDDEN_NAME = 'LinkedIn Member';
const SITE_SUFFIX = / \| LinkedIn\s*$/;

/** A page of a person always has a name; without one it is not the page we know. */
export function readPersonName({ topCard, head }: ProfilePage, thing: LinkedThing | null): string | null {
  const { meta } = head;
  const tagged = `${meta.get('profile:first_name') ?? ''} ${meta.get('profile:last_name') ?? ''}`;
  const name = firstPresent(
    ...[
      lineOf(topCard.find('h1.top-card-layout__title').first()),
      lineAt(thing, 'name'),
      readLine(tagged),
      ogTitle(head, 'profile', (title) => title.split(' - ')[0] ?? ''),
    ].map(unlessHidden),
  );
  return valueIn(name);
}

/** Company names may hold " - ", so their titles are never split. */
export function readCompanyName({ topCard, head }: ProfilePage, thing: LinkedThing | null): string | null {
  const name = firstPresent(
    lineOf(topCard.find('h1.top-card-layout__title').first()),
    lineAt(thing, 'name'),
    ogTitle(head, 'article', (title) => title),
  );
  return valueIn(name);
}

/** The title tells a name only on pages of the right type: walls and error pages have titles too. */
function ogTitle({ meta }: PageHead, type: string, namePart: (title: string) => string): Reading {
  if (meta.get('og:type') !== type) return null;
  const title = meta.get('og:title') ?? '';
  return SITE_SUFFIX.test(title) ? readLine(namePart(title.replace(SITE_SUFFIX, ''))) : null;
}

function unlessHidden(name: Reading): Reading {
  return name === HIDDEN_NAME ? MASKED : name;
}
