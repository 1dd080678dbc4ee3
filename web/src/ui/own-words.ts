type Finding = 'valueMissing' | 'rangeUnderflow' | 'rangeOverflow' | 'tooLong' | 'badInput' | 'stepMismatch';

/** The parts of a control that say what is wrong with it. */
export interface Checked {
  validity: Partial<Record<Finding, boolean>>;
  validationMessage: string;
  type: string;
  min?: string;
  max?: string;
  maxLength?: number;
}

/** What the browser found wrong, in the words of these pages instead of its own. */
export function ownWords(control: Checked): string {
  const { validity, type } = control;
  if (validity.badInput && type === 'number') return 'Write a whole number.';
  if (validity.badInput) return 'This is not complete yet.';
  if (validity.valueMissing) return missing(type);
  if (validity.rangeUnderflow) return `It must be ${control.min} or more.`;
  if (validity.rangeOverflow) return `It can be ${control.max} at most.`;
  if (validity.stepMismatch) return 'Write a whole number.';
  if (validity.tooLong) return `Write at most ${control.maxLength} characters.`;
  if (type === 'email') return 'Write an address such as ada@example.org.';
  if (type === 'url') return 'Write a whole address such as https://example.org/hooks.';
  return control.validationMessage;
}

function missing(type: string): string {
  if (type === 'checkbox') return 'This has to be ticked.';
  if (type === 'radio' || type.startsWith('select')) return 'Pick one of these.';
  return 'This can’t stay empty.';
}
