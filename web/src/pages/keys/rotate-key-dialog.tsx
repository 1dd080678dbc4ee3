import { useState } from 'preact/hooks';
import { type KeyResponse, operations, type RotatedKeyResponse, useAction } from '../../api/index.js';
import { Button, Dialog, Form, Row } from '../../ui/index.js';
import { type Grace, GraceChoice, IN_GRACE } from './grace-choice.js';
import { quoted } from './key-words.js';

interface RotateKeyDialogProps {
  apiKey: KeyResponse;
  onClose: () => void;
  onTried: () => void;
  onMade: (made: RotatedKeyResponse) => void;
}

export function RotateKeyDialog({ apiKey, onClose, onTried, onMade }: RotateKeyDialogProps) {
  const [grace, setGrace] = useState<Grace>('24');
  const rotating = useAction((ll) =>
    operations.rotateKey({
      client: ll.api,
      path: { id: apiKey.id },
      body: { grace_hours: Number(grace) },
    }),
  );
  const submit = async () => {
    const made = await rotating.run();
    onTried();
    if (made) onMade(made);
  };

  return (
    <Dialog title={`Rotate ${quoted(apiKey)}`} isOpen onClose={onClose}>
      <Form label="Rotate the key" onSubmit={submit} fault={rotating.fault}>
        <p>
          You get a new key with the same name, scopes, cap and expiry. What <code>{apiKey.prefix}…</code> has
          spent counts against the same cap.
        </p>
        <GraceChoice
          legend="The old key stops"
          value={grace}
          onInput={setGrace}
          hint={grace === '0' ? 'Programs that still use it are refused from then on.' : IN_GRACE}
        />
        <Row>
          <Button type="submit" kind="primary" busy={rotating.isRunning} disabled={rotating.isHeld}>
            Rotate the key
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </Row>
      </Form>
    </Dialog>
  );
}
