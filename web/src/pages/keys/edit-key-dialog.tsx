import { useState } from 'preact/hooks';
import { type KeyResponse, operations, useAction } from '../../api/index.js';
import { plural } from '../../format/index.js';
import { Button, Dialog, Form, Row, useNotices } from '../../ui/index.js';
import { changesOf, termsOf } from './key-draft.js';
import { KeyTermsFields } from './key-terms-fields.js';
import { quoted } from './key-words.js';

interface EditKeyDialogProps {
  apiKey: KeyResponse;
  onClose: () => void;
  onTried: () => void;
}

export function EditKeyDialog({ apiKey, onClose, onTried }: EditKeyDialogProps) {
  const { say } = useNotices();
  const [terms, setTerms] = useState(() => termsOf(apiKey));
  const saving = useAction((ll) => {
    const body = changesOf(apiKey, terms, Date.now());
    return operations.updateKey({ client: ll.api, path: { id: apiKey.id }, body });
  });
  const submit = async () => {
    const saved = await saving.run();
    onTried();
    if (!saved) return;
    say(`${quoted(saved)} is changed.`);
    onClose();
  };

  return (
    <Dialog title={`Change ${quoted(apiKey)}`} isOpen onClose={onClose}>
      <Form label="Change the key" onSubmit={submit} fault={saving.fault}>
        <KeyTermsFields terms={terms} onInput={(changes) => setTerms({ ...terms, ...changes })} />
        <p>
          It has spent {plural(apiKey.credits_used, 'credit')} so far. A cap below that leaves nothing to
          spend. What it may do can’t be changed: create another key for that.
        </p>
        <Row>
          <Button type="submit" kind="primary" busy={saving.isRunning} disabled={saving.isHeld}>
            Save the changes
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </Row>
      </Form>
    </Dialog>
  );
}
