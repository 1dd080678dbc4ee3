interface Period {
  start: string | null;
  end: string | null;
  is_current?: boolean;
}

/** "Mar 2020 – present", "2013 – 2017", "until 2017"; empty when the page gave no dates. */
export function periodWords({ start, end, is_current = false }: Period): string {
  const until = end === null ? (is_current ? 'present' : null) : monthWords(end);
  if (start === null) return until === null || until === 'present' ? (until ?? '') : `until ${until}`;
  const from = monthWords(start);
  if (until === null) return `from ${from}`;
  return from === until ? from : `${from} – ${until}`;
}

/** As precise as it was given: "2020-03" is "Mar 2020", "2020" stays a year. */
function monthWords(date: string): string {
  const time = /^\d{4}-\d{2}$/.test(date) ? Date.parse(`${date}-01T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) return date;
  return new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(time);
}
