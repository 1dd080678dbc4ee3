import { count, plural } from '../format/index.js';

interface CountProps {
  value: number | null | undefined;
  /** "credit": "1 credit", "2 credits". */
  unit?: string;
}

export function Count({ value, unit }: CountProps) {
  if (value === null || value === undefined) return <>–</>;
  return <>{unit ? plural(value, unit) : count(value)}</>;
}
