import type { Consents } from './consents.js';
import { type ApiRequest, html, json, type Reply } from './exchange.js';
import { MAGIC_WORDS } from './posts-route.js';
import type { Share, Shares } from './shares.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** `/__linkedin/…`: for tests and people, which LinkedIn does not have. */
export function adminReply({ method, url, body }: ApiRequest, shares: Shares, consents: Consents): Reply {
  switch (`${method} ${url.pathname}`) {
    case 'GET /__linkedin/':
      return html(feed(shares.report().shares));
    case 'GET /__linkedin/posts':
      break;
    case 'POST /__linkedin/reset':
      shares.reset();
      break;
    case 'POST /__linkedin/refuse-token':
      consents.refuse(body);
      break;
    default:
      return json(404, { error: 'Try /__linkedin/, /__linkedin/posts, or POST reset or refuse-token there' });
  }
  return json(200, { ...shares.report(), renewals: consents.renewals });
}

/** What was posted, for people. */
function feed(shares: readonly Share[]): string {
  const posts = shares.toReversed().map(({ urn, text }) => `<li><pre>${escaped(text)}</pre>${urn}</li>`);
  const words = Object.entries(MAGIC_WORDS).map(
    ([word, effect]) => `<li><code>${word}</code>: ${effect}</li>`,
  );
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>LinkedIn stand-in</title></head>
  <body>
    <h1>Posts</h1><ul>${posts.join('')}</ul>
    <h2>Words that do something</h2><ul>${words.join('')}</ul>
  </body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
