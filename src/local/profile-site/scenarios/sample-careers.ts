import { date } from '../invention/dates.js';
import { Dice } from '../invention/dice.js';
import { inventEmployments } from '../invention/employments.js';
import { slugOf } from '../invention/names.js';
import type {
  InventedEmployment,
  InventedPerson,
  InventedPosition,
  InventedSchool,
} from '../invention/person.js';

/** Careers made to measure for the scenarios that are about one. */

const POSITION: InventedPosition = {
  title: 'Lamp Designer',
  companySpelling: null,
  location: 'Porto, Portugal',
  start: date(2019, 3),
  end: null,
  description: null,
};

export function position(changes: Partial<InventedPosition>): InventedPosition {
  return { ...POSITION, ...changes };
}

export function employment(
  company: string | null,
  companySlug: string | null,
  ...positions: InventedPosition[]
): InventedEmployment {
  return { company, companySlug, positions };
}

export function school(changes: Partial<InventedSchool>): InventedSchool {
  return {
    name: 'Calderfen Polytechnic',
    slug: 'calderfen-polytechnic',
    degree: 'MSc',
    field: 'Physics',
    grade: null,
    activities: null,
    start: date(2009),
    end: date(2013),
    ...changes,
  };
}

/** So many positions, the latest of which still goes on. */
export function careerOf({ slug, home }: InventedPerson, count: number): InventedEmployment[] {
  const career = inventEmployments(new Dice(`career:${slug}`), home, count);
  const latest = career[0]?.positions[0];
  if (latest) latest.end = null;
  return career;
}

/** The same career, every position changed in one way. */
export function eachPosition(
  employments: readonly InventedEmployment[],
  change: (position: InventedPosition) => Partial<InventedPosition>,
): InventedEmployment[] {
  return employments.map((each) => ({
    ...each,
    positions: each.positions.map((one) => ({ ...one, ...change(one) })),
  }));
}

export const GROUPED_CAREER: InventedEmployment[] = [
  employment(
    'Tarnwell & Osk',
    'tarnwell-osk',
    position({ title: 'Head of Design', start: date(2021, 5) }),
    position({
      title: 'Senior Designer',
      companySpelling: 'Tarnwell and Osk Ltd.',
      start: date(2018, 2),
      end: date(2021, 4),
    }),
    position({ title: 'Designer', start: date(2016, 9), end: date(2018, 1), location: null }),
  ),
  employment(
    'Dunlark & Grellis',
    'dunlark-grellis',
    position({ title: 'Apprentice', start: date(2014), end: date(2016) }),
  ),
  employment(
    'Fenwater Lamps',
    null,
    position({ title: 'Shop Manager', start: date(2013, 1), end: date(2013, 12) }),
    position({ title: 'Shop Assistant', start: date(2012, 6), end: date(2012, 12) }),
  ),
];

/** One position at each of five companies, so that it is plain which two of them a blurred page leaves readable. */
export const STRAIGHT_CAREER: InventedEmployment[] = [
  ['Rookstone & Ellowen', 'Head of Glass'],
  ['Zephrine & Castrel', 'Glass Buyer'],
  ['Marrowby & Kestrane', 'Glass Cutter'],
  ['Isenbrook & Vostra', 'Packer'],
  ['Thistledown & Nimbrel', 'Trainee'],
].map(([company = '', title = ''], index) => ({
  company,
  companySlug: slugOf(company),
  positions: [
    position({
      title,
      start: date(2022 - 3 * index, 4),
      end: index === 0 ? null : date(2025 - 3 * index, 3),
    }),
  ],
}));
