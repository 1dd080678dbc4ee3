interface QuickTime {
  label: string;
  iso: string;
}

const HOUR_MS = 3_600_000;
const MORNING = 9;
const MONDAY = 1;

/** Times that are often meant, on the reader's clock. */
export function quickTimes(now: Date): QuickTime[] {
  const daysToMonday = (MONDAY - now.getDay() + 7) % 7 || 7;
  const times = [
    { label: 'In an hour', at: onTheMinute(now.getTime() + HOUR_MS) },
    { label: 'Tomorrow, 09:00', at: morning(now, 1) },
    { label: 'Monday, 09:00', at: morning(now, daysToMonday) },
  ];
  // On a Sunday, Monday is tomorrow.
  const distinct = daysToMonday === 1 ? times.slice(0, 2) : times;
  return distinct.map(({ label, at }) => ({ label, iso: at.toISOString() }));
}

/** The morning of a day such as 2026-11-25; an hour from now where that is past. */
export function morningOf(day: string, now: Date): string {
  const time = new Date(`${day}T0${MORNING}:00`);
  const isPossible = time.getTime() > now.getTime();
  return (isPossible ? time : onTheMinute(now.getTime() + HOUR_MS)).toISOString();
}

function morning(now: Date, daysAhead: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + daysAhead, MORNING);
}

function onTheMinute(time: number): Date {
  const at = new Date(time);
  at.setSeconds(0, 0);
  return at;
}
