/** Raw material for inventing. Only cities, languages and trades are real. */

/** Long lists stay readable when they are written as lines. */
export function listed(words: string): string[] {
  return words.trim().split(/\s*\|\s*/);
}

export const FIRST_NAME_STARTS = listed(`
  Al | Bren | Cor | Dav | El | Fen | Gar | Hal | Is | Jor | Kel | Lin | Mar | Nor | Or | Per | Quin | Ros |
  Sel | Tam | Ul | Ver | Wen | Yor | Zel
`);
export const FIRST_NAME_ENDS = [
  'a',
  'o',
  'wyn',
  'ette',
  'ric',
  'ane',
  'is',
  'ora',
  'en',
  'ius',
  'ith',
  'ello',
];

export const LAST_NAME_STARTS = listed(`
  Ash | Brack | Colm | Dorn | Elst | Farr | Grim | Hollen | Ivar | Jask | Kess | Lund | Mor | Nett | Osk |
  Pell | Quar | Rusk | Stav | Thorn | Ulv | Vann | Wex | Zarn
`);
export const LAST_NAME_ENDS = listed(`
  combe | wick | vall | enholt | etti | mark | övist | ovar | broke | igan | éry | sund
`);

export const COMPANY_WORDS = listed(`
  Brindle | Osk | Tarnwell | Quillfer | Vostra | Pemberlock | Harrowmere | Lumbrook | Castrel | Nimbrel |
  Oakhollow | Fenwater | Grellis | Junifold | Kestrane | Waldram-Lye | Marrowby | Thistledown | Umbrafold |
  Zephrine | Dunlark | Ellowen | Isenbrook | Rookstone | Sablewick
`);

export const SCHOOL_PLACES = listed(`
  Eastmarch | Harrowmere | Vellanby | Ostermoor | Calderfen | Ransholt | Nordwick | Tolverne
`);

export const TRADES = listed(`
  Software | Logistics | Marketing | Finance | Data | Product | Quality | Research | Operations |
  Customer Success | Supply Chain | Design | Security | Infrastructure | Communications
`);
export const RANKS = listed(`
  Engineer | Manager | Lead | Analyst | Director | Specialist | Consultant | Coordinator | Partner |
  Intern | Associate
`);

export const DEGREES = listed(`
  Bachelor's degree | Master's degree | BSc | MSc | Diploma | Doctor of Philosophy - PhD | BA
`);
export const FIELDS = listed(`
  Mechanical Engineering | Economics | Computer Science | Applied Mathematics | Graphic Design |
  Business Administration and Management, General | History | Physics | Nursing
`);

export const INDUSTRIES = listed(`
  Software Development | Freight and Package Transportation | Renewable Energy Equipment Manufacturing |
  Hospitals and Health Care | Financial Services | Furniture and Home Furnishings Manufacturing |
  Business Consulting and Services | Textile Manufacturing | Food and Beverage Services
`);
export const COMPANY_TYPES = ['Privately Held', 'Public Company', 'Partnership', 'Nonprofit', 'Self-Owned'];
export const COMPANY_SIZES = [
  { label: '2-10 employees', members: [2, 12] },
  { label: '11-50 employees', members: [8, 60] },
  { label: '51-200 employees', members: [40, 230] },
  { label: '201-500 employees', members: [150, 610] },
  { label: '1,001-5,000 employees', members: [900, 5200] },
  { label: '10,001+ employees', members: [9000, 48000] },
] as const;

export const LANGUAGES = [
  'English',
  'German',
  'French',
  'Spanish',
  'Swedish',
  'Japanese',
  'Portuguese',
  'Polish',
];
export const PROFICIENCIES = listed(`
  Native or bilingual proficiency | Full professional proficiency | Limited working proficiency
`);

export const SENTENCES = [
  'I like plain words, short meetings and work that is still standing ten years later.',
  'Started on the night shift & never quite lost the habit of checking everything twice.',
  'Led a team of nine across three sites and cut the time from order to door by a third.',
  'Built the reporting that the board now reads first.',
  'Happiest between a whiteboard and a workbench.',
  'Moved the whole estate to new premises without losing a single day of trading.',
  'Wrote the handbook, then rewrote it after listening to the people who had to use it.',
  'Responsible for planning, budgets and the occasional apology.',
  'Mentor to apprentices; two of them now run departments of their own.',
  'Looked after <legacy> systems until they could be retired with dignity.',
  'Introduced weekly walk-throughs with suppliers, which halved the number of returns.',
  'Speaks at small events about measuring what matters.',
];

export interface Place {
  city: string;
  region: string;
  country: string;
  /** As in JSON-LD. */
  countryCode: string;
  /** The country host that a member from here is canonical on. */
  site: string;
}

/** "Porto, Portugal" rather than "Porto, Porto, Portugal". */
export function placeName({ city, region, country }: Place): string {
  return [...new Set([city, region, country])].join(', ');
}

export const PLACES: readonly Place[] = [
  { city: 'London', region: 'England', country: 'United Kingdom', countryCode: 'GB', site: 'uk' },
  { city: 'Leeds', region: 'England', country: 'United Kingdom', countryCode: 'GB', site: 'uk' },
  { city: 'Gothenburg', region: 'Västra Götaland County', country: 'Sweden', countryCode: 'SE', site: 'se' },
  { city: 'Singapore', region: 'Singapore', country: 'Singapore', countryCode: 'SG', site: 'sg' },
  { city: 'Colombo', region: 'Western Province', country: 'Sri Lanka', countryCode: 'LK', site: 'lk' },
  { city: 'Denver', region: 'Colorado', country: 'United States', countryCode: 'US', site: 'www' },
  { city: 'Portland', region: 'Oregon', country: 'United States', countryCode: 'US', site: 'www' },
  { city: 'Munich', region: 'Bavaria', country: 'Germany', countryCode: 'DE', site: 'de' },
  { city: 'Lyon', region: 'Auvergne-Rhône-Alpes', country: 'France', countryCode: 'FR', site: 'fr' },
  { city: 'Porto', region: 'Porto', country: 'Portugal', countryCode: 'PT', site: 'pt' },
];
