import { Choice } from '../../ui/index.js';

export type Grace = '0' | '1' | '24';

interface GraceChoiceProps {
  legend: string;
  value: Grace;
  onInput: (grace: Grace) => void;
  hint: string;
}

const GRACES = [
  { value: '0', label: 'At once' },
  { value: '1', label: 'In 1 hour' },
  { value: '24', label: 'In 24 hours' },
] as const;

export function GraceChoice({ legend, value, onInput, hint }: GraceChoiceProps) {
  return (
    <Choice<Grace>
      legend={legend}
      name="grace_hours"
      options={GRACES}
      value={value}
      onInput={onInput}
      hint={hint}
    />
  );
}

/** What the time in between is like. */
export const IN_GRACE =
  'Until then it works, but can no longer manage keys and webhooks, buy credits or delete the account.';
