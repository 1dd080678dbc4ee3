import { type Consents, subjectOf } from './consents.js';
import { type ApiRequest, html, json, type Reply } from './exchange.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Where a member says yes: any name will do. */
export function consentPage({ url }: ApiRequest): Reply {
  const missing = ['client_id', 'redirect_uri', 'state', 'scope'].find((name) => !url.searchParams.get(name));
  if (missing) return html(`<p>${missing} is missing</p>`, 400);
  const action = escaped(`/oauth/v2/consent?${url.searchParams}`);
  return html(`<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><link rel="icon" href="data:,"><title>LinkedIn stand-in</title></head>
  <body>
    <h1>LinkedIn stand-in</h1>
    <p>An application wants to know your name and to post for you.</p>
    <form method="post" action="${action}">
      <label>Your name <input name="name" value="Ada Example" required></label>
      <button name="decision" value="yes">Connect</button>
      <button name="decision" value="no">Cancel</button>
    </form>
  </body>
</html>
`);
}

/** Sends the browser back, as LinkedIn does. */
export function decide({ url, body }: ApiRequest, consents: Consents): Reply {
  const redirectUri = url.searchParams.get('redirect_uri') ?? '';
  const form = new URLSearchParams(body);
  const back = URL.parse(redirectUri);
  if (!back) return html('<p>redirect_uri is no address</p>', 400);
  if (form.get('decision') === 'yes')
    back.searchParams.set('code', consents.giveCode(form.get('name') || 'Ada Example', redirectUri));
  else back.searchParams.set('error', 'user_cancelled_authorize');
  back.searchParams.set('state', url.searchParams.get('state') ?? '');
  return { status: 302, headers: { location: back.href } };
}

export function accessToken({ body }: ApiRequest, consents: Consents): Reply {
  const form = new URLSearchParams(body);
  const read = (name: string) => form.get(name) ?? '';
  if (!read('client_id') || !read('client_secret'))
    return json(401, { error: 'invalid_client', error_description: 'Client authentication failed' });
  const grant =
    read('grant_type') === 'refresh_token'
      ? consents.renew(read('refresh_token'))
      : consents.exchange(read('code'), read('redirect_uri'));
  if (grant) return json(200, grant);
  return json(400, { error: 'invalid_request', error_description: 'The code or token is not good' });
}

export function userInfo({ headers }: ApiRequest, consents: Consents): Reply {
  const name = consents.nameOf(headers.authorization);
  if (name === null) return tokenRefused();
  return json(200, { sub: subjectOf(name), name, given_name: name.split(' ')[0], locale: 'en-GB' });
}

export function tokenRefused(): Reply {
  return json(401, { status: 401, code: 'INVALID_ACCESS_TOKEN', message: 'Invalid access token' });
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
