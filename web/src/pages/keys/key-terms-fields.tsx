import type { ComponentChildren } from 'preact';
import { Columns, SelectField, TextField, TimeField, WholeNumberField } from '../../ui/index.js';
import { EXPIRIES } from './expiry.js';
import type { KeyTerms } from './key-draft.js';

interface KeyTermsFieldsProps {
  terms: KeyTerms;
  onInput: (changes: Partial<KeyTerms>) => void;
  /** After the name. */
  children?: ComponentChildren;
}

const MOST_CREDITS = 1_000_000_000;

export function KeyTermsFields({ terms, onInput, children }: KeyTermsFieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label="Name"
        hint="Where it is used, so that you know it again: CI, Production, Ada’s laptop."
        value={terms.name}
        onInput={(name) => onInput({ name })}
        required
      />
      {children}
      <Columns min="14rem">
        <WholeNumberField
          name="credit_limit"
          label="Credit cap"
          hint="What it may spend in all, and the keys it is rotated to. Empty: no cap."
          value={terms.cap}
          onInput={(cap) => onInput({ cap })}
          min={0}
          max={MOST_CREDITS}
          placeholder="No cap"
        />
        <SelectField
          name="expiry"
          label="Expires"
          hint="It then stops by itself."
          options={EXPIRIES}
          value={terms.expiry}
          onInput={(expiry) => onInput({ expiry })}
        />
        {terms.expiry === 'own' && (
          <TimeField
            name="expires_at"
            label="Expires at"
            value={terms.ownExpiry}
            onInput={(ownExpiry) => onInput({ ownExpiry })}
            required
          />
        )}
      </Columns>
    </>
  );
}
