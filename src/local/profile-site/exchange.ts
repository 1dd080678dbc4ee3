/** Which list of pages a path belongs to: `/in/<slug>` or `/company/<slug>`. */
export type PageKind = 'in' | 'company';

/** One request for a page, as far as a scenario may look at it. */
export interface PageRequest {
  kind: PageKind;
  slug: string;
  /** What follows the scenario's own slug: `5` for `slow-5`, null when nothing follows. */
  suffix: string | null;
  /** The country host that was asked: `www`, `uk`, … */
  site: string;
  /** 1 for the first request for this slug, counting since the last reset. */
  attempt: number;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
  delayMs?: number;
  /** Left out: the whole body. The others are how real connections go wrong. */
  delivery?: 'never' | 'half-then-silence' | 'half-then-cut' | 'reset';
}

export function page(body: string | Buffer, status = 200, headers: Record<string, string> = {}): Reply {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body };
}

export function redirect(status: 301 | 302 | 303 | 307 | 308, location: string): Reply {
  return { status, headers: { location }, body: '' };
}

/** The number a suffix starts with: 5 for `5` and for `5-anything`. */
export function suffixNumber(suffix: string | null, otherwise: number): number {
  const digits = /^\d+/.exec(suffix ?? '');
  return digits ? Number(digits[0]) : otherwise;
}
