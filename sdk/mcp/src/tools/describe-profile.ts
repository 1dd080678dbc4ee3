interface Described {
  full_name: string;
  headline: string | null;
  location: string | null;
  current_company: string | null;
  experience: string | null;
  education: string | null;
}

const LONGEST_LINE = 500;

/** One line. */
export function nameProfile({ full_name, headline, location }: Described): string {
  return asLine([full_name, headline, location].filter(Boolean).join(' – '));
}

/** A few lines: what of a profile fits into them. */
export function describeProfile(profile: Described): string {
  const { current_company, experience, education } = profile;
  return [
    nameProfile(profile),
    current_company && asLine(`Company: ${current_company}`),
    experience && asLine(`Experience: ${experience}`),
    education && asLine(`Education: ${education}`),
  ]
    .filter(Boolean)
    .join('\n');
}

/** What people write about themselves must not look like lines of ours. */
function asLine(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ');
  const characters = [...line];
  return characters.length > LONGEST_LINE ? `${characters.slice(0, LONGEST_LINE).join('')} …` : line;
}
