import { Checkbox, SelectField } from '../../ui/index.js';
import css from './look-up.module.css';
import { AGES, type Options, optionsInForce } from './request.js';

interface LookUpOptionsProps {
  options: Options;
  onInput(options: Options): void;
}

/** Seldom needed, and so folded away. */
export function LookUpOptions({ options, onInput }: LookUpOptionsProps) {
  const inForce = optionsInForce(options);
  return (
    <details class={css.options}>
      <summary>Options{inForce > 0 && `, ${inForce} set`}</summary>
      <div class={css.optionFields}>
        <SelectField
          name="max_age"
          label="Answers from the cache"
          hint="What this workspace has already costs nothing; a visit now costs a credit."
          options={AGES}
          value={options.maxAge}
          onInput={(maxAge) => onInput({ ...options, maxAge })}
        />
        <Checkbox
          name="force"
          label="Try again where a lookup failed before"
          hint="Otherwise a profile that was not found today is answered so again, for free."
          checked={options.force}
          onInput={(force) => onInput({ ...options, force })}
        />
      </div>
    </details>
  );
}
