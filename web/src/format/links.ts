const SCHEMES = /^(https?|mailto):/i;

/** Stands for wherever these pages are. */
const HERE = 'https://here.invalid';

/** The address if a browser may be sent there: http(s), a mail address, or a page of ours. */
export function safeHref(href: string): string | undefined {
  const isOurs = originOf(href) === HERE;
  return isOurs || SCHEMES.test(href) ? href : undefined;
}

/** "example.org/in/ada" for showing; what is no web address stays as it is. */
export function shownUrl(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
}

/** As a browser reads it, for which `//x`, `/\x` and a tab between the slashes all lead to another host. */
function originOf(href: string): string | undefined {
  try {
    return new URL(href, HERE).origin;
  } catch {
    return undefined;
  }
}
