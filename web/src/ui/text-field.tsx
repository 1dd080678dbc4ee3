import { classNames } from './class-names.js';
import css from './controls.module.css';
import { Field, type FieldProps } from './field.js';
import { useField } from './form-context.js';
import { useAutoFocus } from './use-auto-focus.js';

interface TextFieldProps extends FieldProps {
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'email' | 'url' | 'search' | 'tel' | 'password';
  inputMode?: 'text' | 'email' | 'url' | 'search' | 'numeric' | 'decimal' | 'tel';
  maxLength?: number;
  autoComplete?: string;
  autoFocus?: boolean;
  placeholder?: string;
  mono?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { name, label, hint, value, onInput, type = 'text', mono } = props;
  const field = useField(props);
  const input = useAutoFocus<HTMLInputElement>(props.autoFocus);
  return (
    <Field field={field} label={label} hint={hint}>
      <input
        ref={input}
        id={field.id}
        class={classNames(css.control, mono && css.mono)}
        name={name}
        // The types of JSX want one kind of field, not one of six.
        type={type as 'text'}
        inputMode={props.inputMode}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        required={props.required}
        disabled={props.disabled}
        maxLength={props.maxLength}
        autoComplete={props.autoComplete ?? 'off'}
        autofocus={props.autoFocus}
        placeholder={props.placeholder}
        spellcheck={mono || type !== 'text' ? false : undefined}
        {...field.described}
      />
    </Field>
  );
}
