import type { PartialDate } from '../invention/dates.js';

export type Language = keyof typeof LOCALES;

/** The words and date forms of one language. Readers must not depend on them, which is why they exist here. */
export interface SiteLocale {
  /** As in `meta name=locale`. */
  locale: string;
  month: (year: number, month: number) => string;
  year: (year: number) => string;
  separator: string;
  present: string;
  headings: { about: string; experience: string; education: string };
  followers: string;
}

type Headings = [about: string, experience: string, education: string];

function western(
  locale: string,
  months: string,
  present: string,
  [about, experience, education]: Headings,
  separator = ' - ',
): SiteLocale {
  const names = months.split(' ');
  return {
    locale,
    month: (year, month) => `${names[month - 1] ?? ''} ${year}`,
    year: String,
    separator,
    present,
    headings: { about, experience, education },
    followers: 'followers',
  };
}

function eastern(locale: string, units: [year: string, month: string], present: string, headings: Headings) {
  const plain = western(locale, '', present, headings);
  return { ...plain, month: (year: number, month: number) => `${year}${units[0]}${month}${units[1]}` };
}

const ARABIC_MONTHS = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر';
const ARABIC = western('ar_AE', ARABIC_MONTHS, 'الحالي', ['نبذة عني', 'الخبرة', 'التعليم']);

export const LOCALES = {
  en: western('en_US', 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec', 'Present', [
    'About',
    'Experience',
    'Education',
  ]),
  de: western(
    'de_DE',
    'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.',
    'Heute',
    ['Info', 'Berufserfahrung', 'Ausbildung'],
    '–',
  ),
  fr: western('fr_FR', 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.', 'aujourd’hui', [
    'À propos',
    'Expérience',
    'Formation',
  ]),
  es: western('es_ES', 'ene feb mar abr may jun jul ago sept oct nov dic', 'actualidad', [
    'Acerca de',
    'Experiencia',
    'Educación',
  ]),
  pt: {
    ...western('pt_BR', '', 'o momento', ['Sobre', 'Experiência', 'Formação acadêmica']),
    month: (year: number, month: number) =>
      `${'jan fev mar abr mai jun jul ago set out nov dez'.split(' ')[month - 1] ?? ''} de ${year}`,
  },
  it: western('it_IT', 'gen feb mar apr mag giu lug ago set ott nov dic', 'Presente', [
    'Informazioni',
    'Esperienza',
    'Formazione',
  ]),
  nl: western('nl_NL', 'jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.', 'heden', [
    'Info',
    'Ervaring',
    'Opleiding',
  ]),
  sv: {
    ...western('sv_SE', 'jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.', 'nu', [
      'Info',
      'Erfarenhet',
      'Utbildning',
    ]),
    followers: 'följare',
  },
  da: western('da_DK', 'jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.', 'nu', [
    'Om',
    'Erfaring',
    'Uddannelse',
  ]),
  no: western('no_NO', 'jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des.', 'nå', [
    'Om',
    'Erfaring',
    'Utdanning',
  ]),
  pl: western(
    'pl_PL',
    'sty lut mar kwi maj cze lip sie wrz paź lis gru',
    'obecnie',
    ['Informacje', 'Doświadczenie', 'Wykształcenie'],
    ' – ',
  ),
  tr: western('tr_TR', 'Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara', 'Halen', [
    'Hakkında',
    'Deneyim',
    'Eğitim',
  ]),
  ru: western(
    'ru_RU',
    'янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.',
    'настоящее время',
    ['Общие сведения', 'Опыт работы', 'Образование'],
    ' – ',
  ),
  ja: eastern('ja_JP', ['年', '月'], '現在', ['概要', '職務経験', '学歴']),
  zh: eastern('zh_CN', ['年', '月'], '至今', ['关于', '工作经历', '教育经历']),
  ko: eastern('ko_KR', ['년 ', '월'], '현재', ['소개', '경력', '학력']),
  ar: ARABIC,
  'ar-digits': {
    ...ARABIC,
    month: (year: number, month: number) => arabicDigits(ARABIC.month(year, month)),
    year: (year: number) => arabicDigits(String(year)),
  },
} satisfies Record<string, SiteLocale>;

function arabicDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
}

export function showDate({ year, month }: PartialDate, locale: SiteLocale): string {
  return month === null ? locale.year(year) : locale.month(year, month);
}
