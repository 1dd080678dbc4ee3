import { date } from '../invention/dates.js';
import type { InventedEmployment, InventedPerson } from '../invention/person.js';
import { type ProfilePage, profileScenario } from './profile-scenario.js';
import { careerOf, eachPosition, employment, GROUPED_CAREER, position, school } from './sample-careers.js';
import type { Scenario } from './scenario.js';

/** The person of the slug, with this career. */
function career(employments: (person: InventedPerson) => InventedEmployment[]): ProfilePage['changes'] {
  return (person) => ({ employments: employments(person) });
}

const GROUPS: ProfilePage[] = [
  {
    slug: 'groups',
    title: 'Two groups and a single job; one group spells its company two ways, one has no company page',
    lookup: 'Completed with six positions',
    changes: career(() => GROUPED_CAREER),
  },
  {
    slug: 'groups-2023',
    title: 'The same in the layout of 2023',
    lookup: 'Completed with six positions, none twice',
    changes: career(() => GROUPED_CAREER),
    style: { era: '2023' },
  },
  {
    slug: 'groups-2024',
    title: 'The same in the layout of 2024, whose JSON-LD knows only three',
    lookup: 'Completed with six positions',
    changes: career(() => GROUPED_CAREER),
    style: { era: '2024' },
  },
];

const DATES: ProfilePage[] = [
  {
    slug: 'years-only',
    title: 'Years without months',
    lookup: 'Completed, dates such as `2019`',
    changes: career((person) =>
      eachPosition(careerOf(person, 4), ({ start, end }) => ({
        start: start && date(start.year),
        end: end && date(end.year),
      })),
    ),
  },
  {
    slug: 'mixed-dates',
    title: 'A month at one end and only a year at the other',
    lookup: 'Completed, each end as precise as it is given',
    changes: career(() => [
      employment('Tarnwell & Osk', 'tarnwell-osk', position({ start: date(2018, 5), end: date(2020) })),
      employment(
        'Castrel & Lumbrook',
        'castrel-lumbrook',
        position({ start: date(2014), end: date(2017, 11) }),
      ),
    ]),
  },
  {
    slug: 'open-ended',
    title: 'Three jobs that all still go on',
    lookup: 'Completed, all current',
    changes: career(() => [
      employment('Tarnwell & Osk', 'tarnwell-osk', position({ start: date(2022, 8) })),
      employment('Castrel & Lumbrook', 'castrel-lumbrook', position({ title: 'Trustee', start: date(2019) })),
      employment('Self-employed', null, position({ title: 'Lamp mender', start: date(2015, 1) })),
    ]),
  },
  {
    slug: 'same-year',
    title: 'Starts and ends in the same year; a school too',
    lookup: 'Completed, start equal to end',
    changes: () => ({
      employments: [
        employment('Tarnwell & Osk', 'tarnwell-osk', position({ start: date(2018), end: date(2018) })),
      ],
      schools: [school({ start: date(2012), end: date(2012) })],
    }),
  },
  {
    slug: 'no-dates',
    title: 'Jobs and schools without dates: the place is the first line of the card',
    lookup: 'Completed, no dates, none current',
    changes: undated,
  },
  {
    slug: 'no-dates-2024',
    title: 'The same in the layout of 2024, which leaves an empty date range',
    lookup: 'Completed, no dates, none current',
    changes: undated,
    style: { era: '2024' },
  },
];

function undated(person: InventedPerson): Partial<InventedPerson> {
  return {
    employments: eachPosition(careerOf(person, 3), () => ({
      start: null,
      end: null,
      location: 'Porto, Portugal',
    })),
    schools: [school({ start: null, end: null })],
  };
}

const LONG_TEXT = Array.from(
  { length: 40 },
  (_, index) => `Lamp ${index + 1}: taken apart, cleaned, described & put together again.`,
).join(' ');

const ROWS: ProfilePage[] = [
  {
    slug: 'one-job',
    title: 'One job',
    lookup: 'Completed with one position',
    changes: career((person) => careerOf(person, 1)),
  },
  {
    slug: 'many-jobs',
    title: '24 positions',
    lookup: 'Completed with 24 positions',
    changes: career((person) => careerOf(person, 24)),
  },
  {
    slug: 'long-description',
    title: 'A very long description, in the page twice: clipped and whole',
    lookup: 'Completed, the whole text once, without "Show more"',
    changes: career((person) => eachPosition(careerOf(person, 2), () => ({ description: LONG_TEXT }))),
  },
  {
    slug: 'company-with-dash',
    title: 'A company whose name holds " - "',
    lookup: 'Completed, company and name whole',
    changes: career(() => [employment('Brindle - Lamps - Osk', 'brindle-lamps-osk', position({}))]),
  },
  {
    slug: 'company-without-page',
    title: 'Companies without a page of their own',
    lookup: 'Completed, `company_url` null',
    changes: career((person) => careerOf(person, 3).map((each) => ({ ...each, companySlug: null }))),
  },
  {
    slug: 'dash-title',
    title: 'A job whose title is "-"',
    lookup: 'Completed, `title` null',
    changes: career(() => [employment('Tarnwell & Osk', 'tarnwell-osk', position({ title: null }))]),
  },
];

const SCHOOLS: ProfilePage[] = [
  {
    slug: 'no-education',
    title: 'No education',
    lookup: 'Completed, `educations` empty',
    changes: () => ({ schools: [] }),
  },
  {
    slug: 'dash-degree',
    title: 'A school with "-" for a degree',
    lookup: 'Completed, degree and field null',
    changes: () => ({ schools: [school({ degree: null, field: null })] }),
  },
  {
    slug: 'degree-only',
    title: 'A degree without a field',
    lookup: 'Completed, `field` null',
    changes: () => ({ schools: [school({ field: null })] }),
  },
  {
    slug: 'grade',
    title: 'A grade behind degree and field',
    lookup: 'Completed; the grade is in neither',
    changes: () => ({ schools: [school({ grade: '18 of 20', activities: 'Lamp society' })] }),
  },
];

export const CAREER_SCENARIOS: Scenario[] = [...GROUPS, ...DATES, ...ROWS, ...SCHOOLS].map(profileScenario);
