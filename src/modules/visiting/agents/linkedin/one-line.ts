import type { Education, Experience } from '../../../scraping/index.js';

/** "Senior Engineer at Google (2020-present), Software Engineer at Meta (2017-2020)"; null for an empty list. */
export function experienceLine(experiences: Experience[]): string | null {
  return experiences.map(describeExperience).join(', ') || null;
}

/** "MIT, BS Computer Science (2017)". Commas stand within an item, so a semicolon joins several. */
export function educationLine(educations: Education[]): string | null {
  return educations.map(describeEducation).join('; ') || null;
}

function describeExperience({ title, company, start, end, is_current }: Experience): string {
  const role = [title, company].filter(Boolean).join(' at ');
  return role + inParentheses(yearSpan(start, is_current ? 'present' : end));
}

function describeEducation({ school, degree, field, end }: Education): string {
  const studies = [degree, field].filter(Boolean).join(' ');
  return [school, studies].filter(Boolean).join(', ') + inParentheses(yearOf(end));
}

/** Only the years, and one year alone when it is both; nothing when no date is known. */
function yearSpan(start: string | null, end: string | null): string | null {
  const years = [yearOf(start), end === 'present' ? end : yearOf(end)].filter((year) => year !== null);
  return start === null && end === 'present' ? null : [...new Set(years)].join('-');
}

function yearOf(date: string | null): string | null {
  return date === null ? null : date.slice(0, 4);
}

function inParentheses(text: string | null): string {
  return text ? ` (${text})` : '';
}
