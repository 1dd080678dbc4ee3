import { useEffect } from 'preact/hooks';
import { Dialog, Stack } from '../ui/index.js';
import { CodeForm } from './code-form.js';
import { confirmSession, mailConfirmationCode } from './session-calls.js';
import { useSessionHold } from './session-context.js';
import { useCodeMail } from './use-code-mail.js';

/** A cookie alone may not do this: a code must have been entered within the last minutes. */
export function ConfirmationDialog({ email }: { email: string }) {
  const { store } = useSessionHold();
  const mail = useCodeMail(mailConfirmationCode, true);
  useEffect(() => void mail.send(), []);

  return (
    <Dialog title="Is it you?" isOpen onClose={() => store.doors.refuse('confirmation')}>
      <Stack gap={4}>
        <p>This needs a fresh code, so that nobody can do it with a stolen session.</p>
        <CodeForm
          email={email}
          mail={mail}
          verb="Confirm and go on"
          enter={confirmSession}
          onDone={({ confirmation_token }) => store.confirmed(confirmation_token)}
        />
      </Stack>
    </Dialog>
  );
}
