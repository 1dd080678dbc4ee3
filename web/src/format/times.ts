import { LANGUAGE } from './language.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "Europe/Berlin" */
export function readersZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** "21 Nov 2026, 15:24:09" */
export function exactTime(iso: string, zone?: string): string {
  return written(iso, {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
}

/** "21 Nov 2026, 15:24" */
export function fullTime(iso: string, zone?: string): string {
  return written(iso, {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** "21 Nov 2026". A plain day such as 2026-11-21 belongs to no zone and stays that day. */
export function dayOf(iso: string, zone?: string): string {
  const timeZone = isPlainDay(iso) ? 'UTC' : zone;
  return written(iso, { timeZone, day: 'numeric', month: 'short', year: 'numeric' });
}

/** "21 Nov" */
export function shortDay(iso: string, zone?: string): string {
  const timeZone = isPlainDay(iso) ? 'UTC' : zone;
  return written(iso, { timeZone, day: 'numeric', month: 'short' });
}

/** "GMT+1", as it was or will be at that time. */
export function zoneName(iso: string, zone?: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return '';
  const parts = new Intl.DateTimeFormat(LANGUAGE, { timeZone: zone, timeZoneName: 'short' });
  return parts.formatToParts(time).find((part) => part.type === 'timeZoneName')?.value ?? '';
}

/** "just now", "4 minutes ago", "in 2 hours", "yesterday"; the day itself from a week on. */
export function relativeTime(iso: string, now: number, zone?: string): string {
  const distance = Date.parse(iso) - now;
  if (Number.isNaN(distance)) return iso;
  const size = Math.abs(distance);

  if (size < MINUTE) return distance > 0 ? 'in a moment' : 'just now';
  if (size < HOUR) return relative(distance / MINUTE, 'minute');
  if (size < DAY) return relative(distance / HOUR, 'hour');
  if (size < 7 * DAY) return relative(distance / DAY, 'day');
  return dayOf(iso, zone);
}

/** What is left, in its two greatest units: "2 d 4 h", "3 h 12 min", "4 min 09 s", "0 s". */
export function timeLeft(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1_000));
  const [days, hours] = [Math.floor(seconds / 86_400), Math.floor((seconds % 86_400) / 3_600)];
  const [minutes, rest] = [Math.floor((seconds % 3_600) / 60), seconds % 60];

  if (days > 0) return `${days} d ${hours} h`;
  if (hours > 0) return `${hours} h ${twoDigits(minutes)} min`;
  if (minutes > 0) return `${minutes} min ${twoDigits(rest)} s`;
  return `${rest} s`;
}

/** "840 ms", "3.2 s", "4 min 09 s" */
export function duration(milliseconds: number): string {
  if (milliseconds < 1_000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < MINUTE) return `${(Math.floor(milliseconds / 100) / 10).toFixed(1)} s`;
  return timeLeft(milliseconds);
}

function relative(amount: number, unit: 'minute' | 'hour' | 'day'): string {
  const format = new Intl.RelativeTimeFormat(LANGUAGE, { numeric: unit === 'day' ? 'auto' : 'always' });
  return format.format(Math.trunc(amount), unit);
}

function written(iso: string, options: Intl.DateTimeFormatOptions): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat(LANGUAGE, options).format(time);
}

function isPlainDay(iso: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso);
}

function twoDigits(amount: number): string {
  return String(amount).padStart(2, '0');
}
