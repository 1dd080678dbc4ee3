import { Button, Dialog, FaultNote, Row, Stack } from '../ui/index.js';
import { CodeForm } from './code-form.js';
import { mailSignInCode, signIn } from './session-calls.js';
import { useSessionHold } from './session-context.js';
import { useCodeMail } from './use-code-mail.js';

/** The session ended in the middle of something. What was typed stays, and is sent afterwards. */
export function SignInAgainDialog({ email }: { email: string }) {
  const { store } = useSessionHold();
  const mail = useCodeMail((ll) => mailSignInCode(ll, email));

  return (
    <Dialog title="Sign in again" isOpen onClose={() => store.doors.refuse('sign-in')}>
      <Stack gap={4}>
        <p>Your session has ended. What is on the page stays as it is, and goes on once you are signed in.</p>
        {mail.isSent ? (
          <CodeForm
            email={email}
            mail={mail}
            verb="Sign in and go on"
            enter={(ll, code) => signIn(ll, email, code)}
            onDone={(opened) => store.opened(opened)}
          />
        ) : (
          <Stack gap={4}>
            <FaultNote fault={mail.fault} />
            <Row>
              <Button kind="primary" onClick={mail.send} busy={mail.isSending}>
                Mail a code to {email}
              </Button>
              <Button kind="quiet" onClick={() => store.leave()}>
                Sign in as somebody else
              </Button>
            </Row>
          </Stack>
        )}
      </Stack>
    </Dialog>
  );
}
