import type { InventedPerson } from '../invention/person.js';
import { type Language, LOCALES } from '../render/locales.js';
import { profileScenario } from './profile-scenario.js';
import { careerOf, employment, position, school } from './sample-careers.js';
import type { Scenario } from './scenario.js';

const LANGUAGES = (Object.keys(LOCALES) as Language[]).filter((language) => language !== 'en');

/** The same kind of person on pages in other languages: headings, months and "Present" differ. */
const LOCALIZED: Scenario[] = LANGUAGES.map((language) =>
  profileScenario({
    slug: `locale-${language}`,
    title: `A page in the locale ${LOCALES[language].locale}${language === 'ar-digits' ? ', with Arabic-Indic digits' : ''}`,
    lookup: 'Completed; dates and sections read without the words',
    changes: (person) => ({
      employments: careerOf(person, 3),
      schools: [school({})],
      about: person.about ?? 'Lamps.',
    }),
    style: { language },
  }),
);

interface WrittenName {
  slug: string;
  title: string;
  firstName: string;
  lastName: string;
  changes?: Partial<InventedPerson>;
}

// U+200D joins the figures, U+202B and U+202C embed right-to-left text, U+00A0 is a no-break space.
const NAMES: WrittenName[] = [
  {
    slug: 'emoji',
    title: 'Emoji in the name, joined ones in the headline',
    firstName: 'Selora 🪔',
    lastName: 'Thornwick',
    changes: { headline: 'Lamps 💡 and code \u{1F9D1}\u{1F3FC}\u200D\u{1F4BB} ❤️' },
  },
  {
    slug: 'cjk',
    title: 'A name and jobs in Japanese',
    firstName: '灯',
    lastName: '架空田',
    changes: {
      headline: '架空灯具株式会社 灯具設計',
      employments: [
        employment('架空灯具株式会社', 'tarnwell-osk', position({ title: '灯具設計', location: '東京都' })),
      ],
    },
  },
  {
    slug: 'rtl-bidi',
    title: 'A Hebrew name between bidi marks; try `rtl-bidi-%E2%80%8Etest` for a slug that holds one',
    firstName: '\u202Bאורלי',
    lastName: 'נרבדוי\u202C',
  },
  {
    slug: 'apostrophes',
    title: 'Apostrophes, ampersands, angle brackets and quotes in every field',
    firstName: "D'Arla",
    lastName: 'O’Quill & Søn',
    changes: {
      headline: 'R&D <lead> at "Brindle & Osk\'s"',
      about: 'I write &amp; when I mean &amp;, and <br> when I mean it.',
      employments: [employment('Brindle & Osk\'s "Lamps"', 'brindle-osk', position({ title: 'R&D <Lead>' }))],
      schools: [
        school({ name: 'St. Tolverne’s College', degree: "Master's degree", field: 'Arts & Crafts' }),
      ],
    },
  },
  {
    slug: 'credentials',
    title: 'Credentials behind the name, and a no-break space in it',
    firstName: 'Corwyn',
    lastName: 'Vannmark,\u00A0PhD, MBA',
  },
];

const WRITTEN: Scenario[] = NAMES.map(({ slug, title, firstName, lastName, changes }) =>
  profileScenario({
    slug,
    title,
    lookup: 'Completed, every letter kept',
    changes: () => ({ firstName, lastName, ...changes }),
  }),
);

export const LANGUAGE_SCENARIOS: Scenario[] = [...LOCALIZED, ...WRITTEN];
