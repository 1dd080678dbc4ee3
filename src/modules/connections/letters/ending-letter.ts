import type { Letter } from '../../../platform/mail/index.js';
import { escaped } from '../pages/escaped.js';
import type { Warning } from '../renewals.repository.js';

/** In UTC, since nobody knows where the reader is. */
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

export function endingLetter({ email, member_name, ends_at, is_over }: Warning): Letter {
  const what = is_over
    ? `The LinkedIn connection of ${member_name} has ended. Scheduled posts can't be published any more.`
    : `The LinkedIn connection of ${member_name} ends on ${DAY.format(ends_at)} and can't be renewed. Posts scheduled for later won't be published.`;
  const remedy = 'Connect the member again with POST /api/v1/profile/connect.';
  return {
    to: email,
    subject: is_over ? 'Your LinkedIn connection has ended' : 'Your LinkedIn connection is about to end',
    text: [what, '', remedy, ''].join('\n'),
    html: `<!doctype html>
<html lang="en">
  <body style="font-family: sans-serif; line-height: 1.5">
    <p>${escaped(what)}</p>
    <p>${escaped(remedy)}</p>
  </body>
</html>
`,
  };
}
