import type { Letter } from '../../../platform/mail/index.js';

interface OptOutLetter {
  to: string;
  /** Its percent-encoding leaves nothing that HTML would read as markup. */
  canonicalUrl: string;
  /** Letters, digits, `-` and `_`. */
  code: string;
}

export function optOutLetter({ to, canonicalUrl, code }: OptOutLetter): Letter {
  return {
    to,
    subject: 'Confirm that a profile is to be left alone',
    text: [
      'Someone asked us, naming this address, not to look up this profile any more:',
      canonicalUrl,
      '',
      'If it is yours and you want that, send us this confirmation code:',
      code,
      '',
      'Enter it where the request was made. The code is good for 14 days.',
      'What we have stored of the profile is then erased, and nobody can look it up here again.',
      "If you didn't ask for it, you can ignore this mail.",
      '',
    ].join('\n'),
    html: `<!doctype html>
<html lang="en">
  <body style="font-family: sans-serif; line-height: 1.5">
    <p>Someone asked us, naming this address, not to look up this profile any more:</p>
    <p><strong>${canonicalUrl}</strong></p>
    <p>If it is yours and you want that, send us this confirmation code:</p>
    <p style="font-size: 1.2em"><code>${code}</code></p>
    <p>Enter it where the request was made. The code is good for 14 days.</p>
    <p>What we have stored of the profile is then erased, and nobody can look it up here again.</p>
    <p>If you didn't ask for it, you can ignore this mail.</p>
  </body>
</html>
`,
  };
}
