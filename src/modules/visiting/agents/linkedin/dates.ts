/** Beginnings of month names, January first, in the languages the site speaks. No two months share one. */
const MONTH_BEGINNINGS = [
  'jan gen ene oca sty янв ينا',
  'feb fev fév şub lut фев فبر',
  'mar maa mär mrt mrz мар مار',
  'apr avr abr nis kwi апр أبر',
  'may mai maj mag mei мая май ماي',
  'jun juin giu haz cze июн يون',
  'jul juil lug tem lip июл يول',
  'aug ago aoû ağu sie авг أغس',
  'sep set eyl wrz сен سبت',
  'oct okt ott out eki paź окт أكت',
  'nov kas lis ноя نوف',
  'dec dez des dic dék déc ara gru дек ديس',
].map((beginnings) => beginnings.split(' ').map(fold));

const YEAR = /\d{4}/;
const YEAR_THEN_MONTH_NUMBER = /\d{4}\s*[年년./-]\s*(\d{1,2})(?!\d)/;
const MONTH_NUMBER_THEN_YEAR = /(?<!\d)(\d{1,2})\s*[./-]\s*\d{4}/;
const ARABIC_INDIC_DIGITS = /[٠-٩۰-۹]/g;

/** No date or count has a tenth of it. To compose a megabyte of accents takes minutes. */
const MAX_LENGTH = 500;

/** "Feb 2014" → `2014-02`, "2018年" → `2018`: as precise as the text is. Null when it names no year. */
export function readPartialDate(text: string): string | null {
  const latin = toLatinDigits(text);
  const [year] = YEAR.exec(latin) ?? [];
  if (!year) return null;

  const month = monthNumber(latin) ?? monthByName(latin);
  return month === null ? year : `${year}-${String(month).padStart(2, '0')}`;
}

/** Digits of Arabic, Persian and full-width writing as 0–9. */
export function toLatinDigits(text: string): string {
  // In both Arabic blocks the lowest four bits of a digit's code are its value.
  const beginning = text.slice(0, MAX_LENGTH).normalize('NFKC');
  return beginning.replace(ARABIC_INDIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
}

function monthNumber(text: string): number | null {
  const match = YEAR_THEN_MONTH_NUMBER.exec(text) ?? MONTH_NUMBER_THEN_YEAR.exec(text);
  const month = Number(match?.[1]);
  return month >= 1 && month <= 12 ? month : null;
}

function monthByName(text: string): number | null {
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  const index = MONTH_BEGINNINGS.findIndex((beginnings) =>
    beginnings.some((beginning) => words.some((word) => word.startsWith(beginning))),
  );
  return index === -1 ? null : index + 1;
}

/** Lower case without accents, so that "févr." and "FEVR" are one word. */
function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
