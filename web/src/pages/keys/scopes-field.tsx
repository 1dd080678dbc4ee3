import type { Scope } from '../../api/index.js';
import { CheckGroup, Choice, Stack } from '../../ui/index.js';
import { ALLOWS, GROUPS, inOrder, PRESET_LABELS, PRESETS, type Preset, presetOf } from './scopes.js';

interface ScopesFieldProps {
  scopes: readonly Scope[];
  onInput: (scopes: Scope[]) => void;
  error?: string;
}

const OWN = 'own';

/** A ready set, or one by one: each shows what the other means. */
export function ScopesField({ scopes, onInput, error }: ScopesFieldProps) {
  const preset = presetOf(scopes) ?? OWN;
  return (
    <Stack gap={3}>
      <Choice<Preset | typeof OWN>
        legend="What it may do"
        name="scopes"
        options={optionsFor(preset)}
        value={preset}
        onInput={(picked) => picked !== OWN && onInput([...PRESETS[picked]])}
        error={error}
      />
      {GROUPS.map((group) => (
        <CheckGroup
          key={group.legend}
          legend={group.legend}
          options={group.scopes.map((scope) => ({ value: scope, label: scope, hint: ALLOWS[scope] }))}
          values={scopes.filter((scope) => group.scopes.includes(scope))}
          onInput={(picked) =>
            onInput(inOrder([...scopes.filter((scope) => !group.scopes.includes(scope)), ...picked]))
          }
        />
      ))}
    </Stack>
  );
}

/** “Your own” is where one gets to by ticking boxes. */
function optionsFor(preset: Preset | typeof OWN) {
  const presets = Object.entries(PRESET_LABELS) as [Preset, string][];
  return [
    ...presets.map(([value, label]) => ({ value, label })),
    { value: OWN, label: 'Your own', disabled: preset !== OWN },
  ] as const;
}
