import type { ComponentChildren } from 'preact';
import css from './choice.module.css';
import { FieldGroup } from './field.js';
import { useField } from './form-context.js';
import type { Option } from './types.js';

interface ChoiceProps<Value extends string> {
  legend: string;
  name: string;
  options: readonly (Option<Value> & { disabled?: boolean })[];
  value: Value;
  onInput: (value: Value) => void;
  hint?: ComponentChildren;
  error?: string;
}

/** One of a few, all of them in sight. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { legend, name, options, value, onInput, hint } = props;
  const field = useField(props);
  return (
    <FieldGroup field={field} label={legend} hint={hint}>
      <div class={css.choice}>
        {options.map((option) => (
          <label key={option.value} class={css.option}>
            <input
              type="radio"
              class={css.radio}
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onInput={() => onInput(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
