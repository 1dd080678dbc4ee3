/** The arithmetic of a chart: what stands on what, how high it goes, and what it comes to. */

type Values = readonly number[];

export interface Bar {
  from: number;
  to: number;
}

/** Per series and day where its part starts and ends: on the parts below it, or at nothing. */
export function barsOf(series: readonly Values[], isStacked: boolean): Bar[][] {
  return series.map((values, place) =>
    values.map((value, day) => {
      const from = isStacked ? sum(series.slice(0, place).map((below) => below[day] ?? 0)) : 0;
      return { from, to: from + value };
    }),
  );
}

/** How high the axis goes: a round number at or above all values, and never nothing. */
export function niceTop(highest: number): number {
  if (highest <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(highest));
  const steps = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((step) => step * power);
  return steps.find((step) => step >= highest && Number.isInteger(step)) ?? Math.ceil(highest);
}

/** Some four round numbers from nothing to the top, whole ones, as there is no half of a lookup. */
export function ticksTo(top: number, most = 4): number[] {
  const rough = Math.max(1, top / most);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((times) => times >= rough) ?? rough;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, tick) => tick * step);
}

/** Which days are written below the axis: the last one, and back from it in equal steps. */
export function labelledDays(days: number, most: number): number[] {
  const step = Math.max(1, Math.ceil(days / Math.max(1, most)));
  const labelled: number[] = [];
  for (let day = days - 1; day >= 0; day -= step) labelled.unshift(day);
  return labelled;
}

/** "1.2k" from a thousand on, so that the axis stays narrow. */
export function shortCount(value: number): string {
  if (value < 1_000) return String(value);
  const [size, unit] = value < 1_000_000 ? [1_000, 'k'] : [1_000_000, 'M'];
  return `${Number((value / size).toFixed(1))}${unit}`;
}

export function sum(values: Values): number {
  return values.reduce((total, value) => total + value, 0);
}
