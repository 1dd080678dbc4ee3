/** A date as precise as the page gives it; months count from 1. */
export interface PartialDate {
  year: number;
  month: number | null;
}

/** The month in which every page of this site was rendered, so that "2 years 3 months" never drifts. */
export const SITE_TODAY: PartialDate = { year: 2026, month: 11 };

export function date(year: number, month: number | null = null): PartialDate {
  return { year, month };
}

/** `2020-03`, or `2020` when the month is not given. */
export function isoDate({ year, month }: PartialDate): string {
  return month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
}

export function monthsBetween(start: PartialDate, end: PartialDate): number {
  return (end.year - start.year) * 12 + (end.month ?? 1) - (start.month ?? 1) + 1;
}

/** The date that lies `months` before, always with a month. */
export function monthsBefore(from: PartialDate, months: number): PartialDate {
  const count = from.year * 12 + (from.month ?? 1) - 1 - months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}
