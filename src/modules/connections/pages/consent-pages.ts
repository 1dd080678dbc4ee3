import type { Consent } from '../connecting.service.js';
import { CALLBACK_PATH } from '../oauth/linkedin-oauth.js';
import { escaped } from './escaped.js';

const AGAIN =
  'Start again in the <a href="/app/settings">settings of the workspace</a>, or with POST /api/v1/profile/connect.';

export interface Page {
  status: number;
  html: string;
}

/**
 * The last word is the member's: whoever was sent here by a link of somebody else's sees for whom, and leaves.
 * Nothing happens before the button is pressed, so that no browser or mail scanner that looks ahead connects anybody.
 */
export function questionPage({ state, code }: Consent, workspace: string): Page {
  const action = `${CALLBACK_PATH}?${new URLSearchParams({ state, code })}`;
  return page(200, 'Connect your LinkedIn account?', [
    `The workspace of <strong>${escaped(workspace)}</strong> will be able to publish posts in your name, until you or its owner end it.`,
    'If you did not start this yourself, close this page. Nothing has been connected.',
    `<form method="post" action="${escaped(action)}"><button type="submit">Connect</button></form>`,
  ]);
}

export function connectedPage(name: string): Page {
  return page(200, 'Connected', [
    `${escaped(name)} is connected. You can close this page.`,
    'To end it, disconnect in the <a href="/app/settings">settings of the workspace</a>, call DELETE /api/v1/profile/connection, or remove the application in your LinkedIn settings.',
  ]);
}

export function declinedPage(): Page {
  return page(400, 'Not connected', [
    `LinkedIn reports that no consent was given. Nothing was connected. ${AGAIN}`,
  ]);
}

export function overPage(): Page {
  return page(400, 'Not connected', [
    `This link was used already, is older than ten minutes or is incomplete. ${AGAIN}`,
  ]);
}

export function refusedPage(): Page {
  return page(400, 'Not connected', [`LinkedIn did not accept this consent. ${AGAIN}`]);
}

export function unavailablePage(): Page {
  return page(503, 'Not connected', [`LinkedIn did not answer as it should. Wait a moment. ${AGAIN}`]);
}

function page(status: number, title: string, paragraphs: readonly string[]): Page {
  const html = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
  <body>
    <h1>${title}</h1>
${paragraphs.map((text) => (text.startsWith('<form') ? `    ${text}` : `    <p>${text}</p>`)).join('\n')}
  </body>
</html>
`;
  return { status, html };
}
