import type { Company, ProfileData } from '../profile-data.js';

/** What an invented company's page says besides the name. */
export type Firm = Pick<ProfileData, 'location' | 'about'> & { company: Company };

export const FIRMS: readonly Firm[] = [
  {
    location: 'London, England',
    about: 'We test what others build, and build what nobody tests.',
    company: {
      industry: 'Software Testing',
      size: '11-50 employees',
      headquarters: 'London, England',
      website: 'https://testing.example.com/',
      founded: '2001',
      type: 'Privately Held',
      specialties: ['Sandboxes', 'Sand', 'Boxes'],
      employees_on_linkedin: 12,
      tagline: 'Level since 2001',
    },
  },
  {
    location: 'Bergen, Vestland',
    about: 'Specimens of everything.\n\nNone of it is real, all of it is well-formed.',
    company: {
      industry: 'Data Infrastructure and Analytics',
      size: '501-1,000 employees',
      headquarters: 'Bergen, Vestland',
      website: 'https://specimens.example.org/',
      founded: '1987',
      type: 'Public Company',
      specialties: ['Specimens', 'Placeholders', 'Filling'],
      employees_on_linkedin: 734,
      tagline: 'Filling gaps, carefully',
    },
  },
];
