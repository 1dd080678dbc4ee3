import type { ProfileData } from '../profile-data.js';

/** What an invented person's page says besides the name. The lines stand as a visit would have written them. */
export type Career = Omit<ProfileData, 'kind' | 'full_name' | 'followers' | 'company' | 'fields'>;

const COMPANIES = 'https://www.linkedin.com/company';

export const CAREERS: readonly Career[] = [
  {
    headline: 'Test Engineer at Sandbox & Sons',
    location: 'London, England, United Kingdom',
    about: 'I break things on purpose, write down how, and hand them back.\n\nInvented from head to toe.',
    current_company: 'Sandbox & Sons',
    experience:
      'Test Engineer at Sandbox & Sons (2020-present), Junior Tester at Placeholder Ltd (2017-2020)',
    education: 'University of Examples, BSc Testing (2017)',
    experiences: [
      {
        title: 'Test Engineer',
        company: 'Sandbox & Sons',
        company_url: `${COMPANIES}/invented-sandbox-and-sons`,
        location: 'London, England, United Kingdom',
        start: '2020-03',
        end: null,
        is_current: true,
        description: 'Keeps a box of sand level.\nWrites the reports nobody has asked for yet.',
      },
      {
        title: 'Junior Tester',
        company: 'Placeholder Ltd',
        company_url: null,
        location: null,
        start: '2017-09',
        end: '2020-02',
        is_current: false,
        description: null,
      },
    ],
    educations: [
      {
        school: 'University of Examples',
        degree: 'BSc',
        field: 'Testing',
        start: '2014',
        end: '2017',
      },
    ],
  },
  {
    headline: 'Head of Specimens | Dummy Data Group',
    location: 'Bergen, Vestland, Norway',
    about: 'Twenty years of specimens, none of them real.',
    current_company: 'Dummy Data Group',
    experience:
      'Head of Specimens at Dummy Data Group (2016-present), Adviser at Lorem & Partners (2019-present), ' +
      'Specimen Maker at Dummy Data Group (2004-2016)',
    education: 'Ipsum School of Filling, MSc Specimens (2004); Dolor Gymnasium (1999)',
    experiences: [
      {
        title: 'Head of Specimens',
        company: 'Dummy Data Group',
        company_url: `${COMPANIES}/invented-dummy-data-group`,
        location: 'Bergen, Vestland, Norway',
        start: '2016-01',
        end: null,
        is_current: true,
        description: null,
      },
      {
        title: 'Adviser',
        company: 'Lorem & Partners',
        company_url: null,
        location: null,
        start: '2019',
        end: null,
        is_current: true,
        description: null,
      },
      {
        title: 'Specimen Maker',
        company: 'Dummy Data Group',
        company_url: `${COMPANIES}/invented-dummy-data-group`,
        location: null,
        start: '2004-08',
        end: '2016-01',
        is_current: false,
        description: 'Made specimens by hand.',
      },
    ],
    educations: [
      {
        school: 'Ipsum School of Filling',
        degree: 'MSc',
        field: 'Specimens',
        start: '2001-09',
        end: '2004-06',
      },
      { school: 'Dolor Gymnasium', degree: null, field: null, start: '1996', end: '1999' },
    ],
  },
  {
    headline: 'Independent Pattern Maker',
    location: 'Kraków, Małopolskie, Poland',
    about: 'Patterns for people who do not exist.',
    current_company: 'Self-employed',
    experience: 'Pattern Maker at Self-employed (2021-present), Cutter at Muster & Muster (2021)',
    education: 'Academy of Samples, Diploma Pattern Making (2020)',
    experiences: [
      {
        title: 'Pattern Maker',
        company: 'Self-employed',
        company_url: null,
        location: 'Remote',
        start: '2021-11',
        end: null,
        is_current: true,
        description: 'Paper, scissors, no stone.',
      },
      {
        title: 'Cutter',
        company: 'Muster & Muster',
        company_url: `${COMPANIES}/invented-muster-and-muster`,
        location: 'Kraków, Małopolskie, Poland',
        start: '2021-01',
        end: '2021-10',
        is_current: false,
        description: null,
      },
    ],
    educations: [
      {
        school: 'Academy of Samples',
        degree: 'Diploma',
        field: 'Pattern Making',
        start: '2018',
        end: '2020',
      },
    ],
  },
];
