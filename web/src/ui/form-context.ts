import { createContext } from 'preact';
import { useContext, useEffect, useId } from 'preact/hooks';

export interface FormContext {
  /** What is wrong with the field of this name. */
  messageFor(name: string): string | undefined;
  /** A field says that it is there; the answer takes it off again. */
  enlist(name: string): () => void;
}

const ALONE: FormContext = { messageFor: () => undefined, enlist: () => () => undefined };

export const FormFaults = createContext<FormContext>(ALONE);

export interface FieldState {
  id: string;
  hintId: string;
  errorId: string;
  error: string | undefined;
  /** For the control, so that hint and error are read out with its name. */
  described: { 'aria-describedby': string | undefined; 'aria-invalid': 'true' | undefined };
}

interface FieldWords {
  name: string;
  hint?: unknown;
  error?: string;
}

/** What a field has to show besides its control: what the page says is wrong, else what the form does. */
export function useField({ name, hint, error }: FieldWords): FieldState {
  const form = useContext(FormFaults);
  const id = useId();
  useEffect(() => form.enlist(name), [form.enlist, name]);

  const shown = error || form.messageFor(name);
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`];
  const describedBy = [hint ? hintId : '', shown ? errorId : ''].filter(Boolean).join(' ');
  return {
    id,
    hintId,
    errorId,
    error: shown,
    described: {
      'aria-describedby': describedBy || undefined,
      'aria-invalid': shown ? 'true' : undefined,
    },
  };
}
