import { page, type Reply } from './exchange.js';
import { html } from './render/markup.js';
import { SCENARIOS } from './scenarios/find-scenario.js';
import type { Visits } from './visits.js';

/** `/__site/…`: for tests and people, never for lookups. */
export function adminReply(method: string, url: URL, visits: Visits): Reply {
  switch (`${method} ${url.pathname}`) {
    case 'GET /__site/':
      return page(scenarioIndex());
    case 'GET /__site/visits':
      break;
    case 'POST /__site/reset':
      visits.reset();
      break;
    case 'POST /__site/storm':
      visits.setStorm(url.searchParams.get('on') === '1');
      break;
    default:
      return json(404, { error: 'Try GET /__site/visits, POST /__site/reset or POST /__site/storm?on=1' });
  }
  return json(200, visits.report());
}

function json(status: number, content: object): Reply {
  const body = `${JSON.stringify(content, null, 2)}\n`;
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body };
}

/** A page of links, for people who look at the site with a browser. */
function scenarioIndex(): string {
  const links = SCENARIOS.flatMap(({ kinds, slug, title }) =>
    kinds.map((kind) => html`<li><a href="/${kind}/${slug}">/${kind}/${slug}</a> ${title}</li>`),
  );
  return html`<!DOCTYPE html>
<html lang="en">
  <head><meta charset="UTF-8"><title>Profile site</title></head>
  <body><h1>Profile site</h1><ul>${links}</ul></body>
</html>
`.text;
}
