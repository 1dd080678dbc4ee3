import { count } from '../format/index.js';
import { classNames } from './class-names.js';
import css from './controls.module.css';
import { Field, type FieldProps } from './field.js';
import { useField } from './form-context.js';
import { useAutoFocus } from './use-auto-focus.js';

interface TextAreaProps extends FieldProps {
  value: string;
  onInput: (value: string) => void;
  rows?: number;
  mono?: boolean;
  placeholder?: string;
  autoFocus?: boolean;
  /** Shows how much of it is used. More can still be written, and is then told in red. */
  counter?: {
    max: number;
    /** Where it is not people's characters that count. */
    used?: number;
  };
}

export function TextArea(props: TextAreaProps) {
  const { name, label, hint, value, onInput, rows = 5, mono, counter } = props;
  const field = useField(props);
  const area = useAutoFocus<HTMLTextAreaElement>(props.autoFocus);
  return (
    <Field field={field} label={label} hint={hint} aside={counter && <Used text={value} {...counter} />}>
      <textarea
        ref={area}
        id={field.id}
        class={classNames(css.control, css.area, mono && css.mono)}
        name={name}
        rows={rows}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        required={props.required}
        disabled={props.disabled}
        placeholder={props.placeholder}
        autofocus={props.autoFocus}
        spellcheck={mono ? false : undefined}
        {...field.described}
      />
    </Field>
  );
}

/** Characters as people count them, not the units that hold them. */
function Used({ text, max, used = [...text].length }: { text: string; max: number; used?: number }) {
  return (
    <span class={classNames(css.used, used > max && css.over)}>
      {count(used)} / {count(max)}
    </span>
  );
}
