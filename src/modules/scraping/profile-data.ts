/** Whether the page showed a field, left it out, or hid it behind asterisks. */
export type FieldState = 'present' | 'absent' | 'masked';

export type ProfileKind = 'person' | 'company';

/** Dates are kept as precise as the page gave them: `2020` or `2020-03`; null when it gave none. */
export interface Experience {
  title: string | null;
  company: string | null;
  company_url: string | null;
  location: string | null;
  start: string | null;
  end: string | null;
  is_current: boolean;
  description: string | null;
}

export interface Education {
  school: string | null;
  degree: string | null;
  field: string | null;
  start: string | null;
  end: string | null;
}

export interface Company {
  industry: string | null;
  size: string | null;
  headquarters: string | null;
  website: string | null;
  founded: string | null;
  type: string | null;
  specialties: string[];
  employees_on_linkedin: number | null;
  tagline: string | null;
}

/** What a visit brings home, in the names and shapes the API answers with. Missing data is null, never "". */
export interface ProfileData {
  kind: ProfileKind;
  full_name: string;
  headline: string | null;
  location: string | null;
  about: string | null;
  current_company: string | null;
  followers: number | null;
  /** The documented one-line forms of `experiences` and `educations`; null for companies. */
  experience: string | null;
  education: string | null;
  experiences: Experience[];
  educations: Education[];
  company: Company | null;
  fields: Record<string, FieldState>;
}
