import { useState } from 'preact/hooks';
import { operations, type SigningSecretResponse, useQuery } from '../../api/index.js';
import {
  Button,
  CopyButton,
  Countdown,
  FaultNote,
  Note,
  Panel,
  Row,
  Secret,
  Skeleton,
  Stack,
  Time,
} from '../../ui/index.js';
import { RotateSecretDialog } from './rotate-secret-dialog.js';

/** The secret with which callbacks are signed: not shown before it is asked for. */
export function SigningPanel() {
  const [isRotating, setRotating] = useState(false);
  const { data, fault, reload } = useQuery('signing secret', (ll, signal) =>
    operations.getSigningSecret({ client: ll.api, signal }),
  );
  return (
    <Panel
      title="Signing secret"
      actions={<Button onClick={() => setRotating(true)}>Rotate the secret</Button>}
    >
      <Stack>
        <p>
          Every callback is signed with it. Whoever knows it can make callbacks up: keep it where your
          receivers keep their other secrets. Live and test mode have one each.
        </p>
        <FaultNote fault={fault} retry={reload} />
        {data ? <Current secret={data} onStopped={reload} /> : !fault && <Skeleton height="5rem" />}
      </Stack>
      {isRotating && <RotateSecretDialog onClose={() => setRotating(false)} onTried={reload} />}
    </Panel>
  );
}

interface CurrentProps {
  secret: SigningSecretResponse;
  /** Those before it sign no longer. */
  onStopped: () => void;
}

function Current({ secret: { secret, created_at, old_secrets_stop_at }, onStopped }: CurrentProps) {
  const [isShown, setShown] = useState(false);
  return (
    <>
      {isShown && <Secret label="Secret in use" text={secret} />}
      <Row>
        <Button onClick={() => setShown(!isShown)}>{isShown ? 'Hide the secret' : 'Show the secret'}</Button>
        {!isShown && <CopyButton size="normal" label="Copy the secret" text={secret} />}
        <span>
          Made <Time value={created_at} style="full" />
        </span>
      </Row>
      {old_secrets_stop_at && (
        <Note tone="info" title="The secret before it signs as well">
          Until <Time value={old_secrets_stop_at} style="full" />, for another{' '}
          <Countdown until={old_secrets_stop_at} onEnd={onStopped} isOfServer />, each callback carries both
          signatures. Change your receivers one after the other.
        </Note>
      )}
    </>
  );
}
