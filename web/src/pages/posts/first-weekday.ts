const MONDAY = 1;

/** Browsers know it by the one name or the other, and some not at all. */
interface LocaleWithWeek {
  getWeekInfo?: () => { firstDay: number };
  weekInfo?: { firstDay: number };
}

/** On which day weeks begin where the reader is at home: Monday is 1, Sunday 7. */
export function firstWeekday(language: string): number {
  try {
    const locale = new Intl.Locale(language) as LocaleWithWeek;
    return locale.getWeekInfo?.().firstDay ?? locale.weekInfo?.firstDay ?? MONDAY;
  } catch {
    return MONDAY;
  }
}
