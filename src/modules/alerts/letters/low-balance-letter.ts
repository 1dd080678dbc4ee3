import type { Letter } from '../../../platform/mail/index.js';

interface LowBalance {
  to: string;
  balance: number;
  threshold: number;
}

/** Nothing but numbers stands in the letter, so there is nothing to escape. */
export function lowBalanceLetter({ to, balance, threshold }: LowBalance): Letter {
  const [left, limit] = [balance, threshold].map((credits) => credits.toLocaleString('en-US'));
  return {
    to,
    subject: `Your credits are running low: ${left} left`,
    text: [
      `Your workspace has ${left} credits left, fewer than the ${limit} at which you asked to be told.`,
      '',
      'Once they are used up, lookups are refused until there are more.',
      'Buy credits with POST /api/v1/credits/purchase.',
      '',
      'You hear of it again only after there were enough in between.',
      'Change or switch this off with PUT /api/v1/account/alerts.',
      '',
    ].join('\n'),
    html: `<!doctype html>
<html lang="en">
  <body style="font-family: sans-serif; line-height: 1.5">
    <p>Your workspace has <strong>${left} credits</strong> left, fewer than the ${limit} at which you asked to be told.</p>
    <p>Once they are used up, lookups are refused until there are more.
      Buy credits with <code>POST /api/v1/credits/purchase</code>.</p>
    <p>You hear of it again only after there were enough in between.
      Change or switch this off with <code>PUT /api/v1/account/alerts</code>.</p>
  </body>
</html>
`,
  };
}
