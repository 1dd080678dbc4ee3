import { useState } from 'preact/hooks';
import { type CreatedKeyResponse, operations, useAction } from '../../api/index.js';
import { useMode } from '../../session/index.js';
import { Button, Choice, Dialog, Form, Note, Row } from '../../ui/index.js';
import { creationOf, newDraft } from './key-draft.js';
import { KeyTermsFields } from './key-terms-fields.js';
import { ScopesField } from './scopes-field.js';

interface CreateKeyDialogProps {
  onClose: () => void;
  onTried: () => void;
  onMade: (made: CreatedKeyResponse) => void;
}

const MODES = [
  { value: 'live', label: 'Live' },
  { value: 'test', label: 'Test' },
] as const;

export function CreateKeyDialog({ onClose, onTried, onMade }: CreateKeyDialogProps) {
  const { mode } = useMode();
  const [draft, setDraft] = useState(() => newDraft(mode));
  const [isAsked, setAsked] = useState(false);
  const change = (changes: Partial<typeof draft>) => setDraft({ ...draft, ...changes });
  const creating = useAction((ll) =>
    operations.createKey({ client: ll.api, body: creationOf(draft, Date.now()) }),
  );
  const submit = async () => {
    setAsked(true);
    if (draft.scopes.length === 0) return;
    const made = await creating.run();
    onTried();
    if (made) onMade(made);
  };
  const withoutScopes = isAsked && draft.scopes.length === 0 ? 'Tick one at least.' : undefined;

  return (
    <Dialog title="Create a key" isOpen onClose={onClose} wide>
      <Form label="Create a key" onSubmit={submit} fault={creating.fault}>
        <KeyTermsFields terms={draft} onInput={change}>
          {mode === 'live' ? (
            <Choice
              legend="Mode"
              name="mode"
              options={MODES}
              value={draft.mode}
              onInput={(picked) => change({ mode: picked })}
              hint={MODE_HINTS[draft.mode]}
            />
          ) : (
            <Note tone="info">{MODE_HINTS.test} For a live key, switch to live mode.</Note>
          )}
        </KeyTermsFields>
        <ScopesField scopes={draft.scopes} onInput={(scopes) => change({ scopes })} error={withoutScopes} />
        <Row>
          <Button type="submit" kind="primary" busy={creating.isRunning} disabled={creating.isHeld}>
            Create the key
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </Row>
      </Form>
    </Dialog>
  );
}

const MODE_HINTS = {
  live: 'Looks real profiles up and spends credits.',
  test: 'A test key: it gets invented profiles, and nothing is charged.',
};
