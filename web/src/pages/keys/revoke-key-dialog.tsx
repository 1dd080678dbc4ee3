import { useState } from 'preact/hooks';
import { type KeyResponse, useAction } from '../../api/index.js';
import { Button, Countdown, Dialog, Form, Note, Row, useNotices } from '../../ui/index.js';
import { type Grace, GraceChoice, IN_GRACE } from './grace-choice.js';
import { graceInWords, quoted } from './key-words.js';
import { revocationInWords, revoke } from './revocation.js';

interface RevokeKeyDialogProps {
  apiKey: KeyResponse;
  onClose: () => void;
  onTried: () => void;
}

export function RevokeKeyDialog({ apiKey, onClose, onTried }: RevokeKeyDialogProps) {
  const { say } = useNotices();
  const [grace, setGrace] = useState<Grace>('0');
  const revoking = useAction((ll) => revoke(ll, apiKey.id, Number(grace)));
  const submit = async () => {
    const revocation = await revoking.run();
    onTried();
    if (!revocation) return;
    say(revocationInWords(revocation));
    onClose();
  };

  return (
    <Dialog title={`Revoke ${quoted(apiKey)}?`} isOpen onClose={onClose}>
      <Form label="Revoke the key" onSubmit={submit} fault={revoking.fault}>
        <p>
          Whatever uses <code>{apiKey.prefix}…</code> is refused once it stops. A revoked key never works
          again.
        </p>
        {apiKey.is_account_key && <AccountKeyNote />}
        {apiKey.status === 'in_grace' ? (
          <InGrace stopsAt={apiKey.stops_at} />
        ) : (
          <GraceChoice
            legend="It stops"
            value={grace}
            onInput={setGrace}
            hint={grace === '0' ? 'Within a second, everywhere.' : IN_GRACE}
          />
        )}
        <Row>
          <Button type="submit" kind="destroy" busy={revoking.isRunning} disabled={revoking.isHeld}>
            {grace === '0' ? 'Revoke now' : `Revoke ${graceInWords(Number(grace))}`}
          </Button>
          <Button autoFocus onClick={onClose}>
            Keep it
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}

function AccountKeyNote() {
  return (
    <Note tone="warn" title="This is the account key">
      It is the owner’s own. A new one is made by asking for it with your e-mail address:{' '}
      <code>POST /api/v1/auth/api-key</code>.
    </Note>
  );
}

function InGrace({ stopsAt }: { stopsAt: string | null }) {
  return (
    <p>
      It stops by itself{' '}
      {stopsAt ? (
        <>
          in <Countdown until={stopsAt} />
        </>
      ) : (
        'soon'
      )}
      . Revoking it ends its grace at once.
    </p>
  );
}
