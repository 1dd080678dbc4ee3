import { useState } from 'preact/hooks';
import type { CreatedKeyResponse, KeyResponse, RotatedKeyResponse } from '../../api/index.js';
import { Button, Code, Countdown, Dialog, Note, Row, Secret, Time } from '../../ui/index.js';
import { quoted, tryIt } from './key-words.js';

interface NewKeyDialogProps {
  made: CreatedKeyResponse | RotatedKeyResponse;
  onClose: () => void;
}

/** Shown this once. Whoever closes it by accident is asked first; whoever insists is let out. */
export function NewKeyDialog({ made, onClose }: NewKeyDialogProps) {
  const [isLeaving, setLeaving] = useState(false);
  const leave = () => (isLeaving ? onClose() : setLeaving(true));
  return (
    <Dialog title={`Your new key ${quoted(made)}`} isOpen onClose={leave} wide>
      <Note tone="warn" title="Save it now">
        It is shown this once, and nobody can show it again: only its hash is kept.
      </Note>
      <Secret label={made.mode === 'test' ? 'Test key' : 'Live key'} text={made.api_key} />
      <Code label="Try it" text={tryIt(location.origin, made.api_key)} />
      {'replaced_key' in made && <Replaced apiKey={made.replaced_key} />}
      {isLeaving && (
        <div role="alert">
          <Note tone="bad" title="Have you saved it?">
            Once this is closed, the key can’t be seen again. Close it once more if you don’t need it.
          </Note>
        </div>
      )}
      <Row>
        <Button kind="primary" onClick={onClose}>
          I have saved it
        </Button>
      </Row>
    </Dialog>
  );
}

function Replaced({ apiKey: { prefix, status, stops_at } }: { apiKey: KeyResponse }) {
  return (
    <p>
      The old key <code>{prefix}…</code>{' '}
      {status === 'in_grace' && stops_at ? (
        <>
          works for another <Countdown until={stops_at} />, until <Time value={stops_at} style="full" />.
        </>
      ) : (
        'has stopped.'
      )}
    </p>
  );
}
