import { readPageAddress } from './page-address.js';
import type { PageDocument } from './page-document.js';
import { type Reading, readLine, readProse } from './text.js';

/** One thing the page describes for search engines. Nothing about its shape is certain. */
export type LinkedThing = Record<string, unknown>;

/** The things described at the top level. Authors and reviewers are nested, and never the page's subject. */
export function readLinkedData($: PageDocument): LinkedThing[] {
  const blocks = $('script[type="application/ld+json"]').toArray();
  return blocks.flatMap((block) => asThings(parseJson($(block).text()))).flatMap(unfoldGraph);
}

/** The thing of a type whose address is one of the page's own; a nameless address only counts when it has no rival. */
export function findSubject(
  things: LinkedThing[],
  type: string,
  slugs: ReadonlySet<string>,
): LinkedThing | null {
  const candidates = things.filter((thing) => hasType(thing, type));
  const own = candidates.find((thing) => slugsOf(thing).some((slug) => slugs.has(slug)));
  if (own) return own;

  const [only, ...rivals] = candidates;
  return only && rivals.length === 0 && slugsOf(only).length === 0 ? only : null;
}

/** A value that may be missing, single or a list, as a list of things. */
export function asThings(value: unknown): LinkedThing[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter(isThing);
}

export function hasType(thing: LinkedThing, type: string): boolean {
  const types: unknown = thing['@type'];
  return Array.isArray(types) ? types.includes(type) : types === type;
}

export function lineAt(thing: LinkedThing | null | undefined, key: string): Reading {
  return lineFrom(thing?.[key]);
}

export function lineFrom(value: unknown): Reading {
  return typeof value === 'string' || typeof value === 'number' ? readLine(String(value)) : null;
}

/** Descriptions come as text with line breaks in HTML. */
export function proseAt(thing: LinkedThing | null | undefined, key: string): Reading {
  const value = thing?.[key];
  return typeof value === 'string' ? readProse(value.replace(/<br\s*\/?>/gi, '\n')) : null;
}

/** A count, which the site writes as a number and other writers as digits in a string. */
export function countAt(thing: LinkedThing | null | undefined, key: string): number | null {
  const value = thing?.[key];
  const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function unfoldGraph(thing: LinkedThing): LinkedThing[] {
  return '@graph' in thing ? asThings(thing['@graph']) : [thing];
}

function slugsOf({ url, sameAs }: LinkedThing): string[] {
  const addresses = [url, sameAs].flat().filter((value) => typeof value === 'string');
  return addresses.flatMap((address) => readPageAddress(address)?.slug ?? []);
}

function isThing(value: unknown): value is LinkedThing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
