import type { Letter } from '../../../platform/mail/index.js';

/** `code` is six digits and nothing of the caller's stands in the letter, so there is nothing to escape. */
export function verificationLetter(to: string, code: string): Letter {
  return {
    to,
    subject: `${code} is your verification code`,
    text: [
      `Your verification code is ${code}`,
      '',
      'It works once, within the next 10 minutes.',
      "If you didn't ask for it, you can ignore this mail: nothing happens without the code.",
      '',
    ].join('\n'),
    html: `<!doctype html>
<html lang="en">
  <body style="font-family: sans-serif; line-height: 1.5">
    <p>Your verification code is</p>
    <p style="font-size: 2em; letter-spacing: 0.2em"><strong>${code}</strong></p>
    <p>It works once, within the next 10 minutes.</p>
    <p>If you didn't ask for it, you can ignore this mail: nothing happens without the code.</p>
  </body>
</html>
`,
  };
}
