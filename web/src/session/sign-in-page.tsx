import { useState } from 'preact/hooks';
import type { SignInResponse } from '../api/index.js';
import { Brand, Button, Form, Note, Page, Panel, Stack, TextField } from '../ui/index.js';
import { CodeForm } from './code-form.js';
import { mailSignInCode, signIn } from './session-calls.js';
import { useSessionHold } from './session-context.js';
import css from './sign-in-page.module.css';
import { type CodeMail, useCodeMail } from './use-code-mail.js';

/** Address, then code. An address that is new opens an account. */
export function SignInPage({ note }: { note?: string }) {
  const { store } = useSessionHold();
  const [email, setEmail] = useState('');
  const mail = useCodeMail((ll) => mailSignInCode(ll, email));

  const enter = async (opened: SignInResponse) => {
    await store.opened(opened);
    // Where that was in vain, this is still there, and says why.
    mail.forget();
  };

  return (
    <main class={css.page}>
      <Brand />
      <Page title={mail.isSent ? 'Enter your code' : 'Sign in'}>
        {note && !mail.isSent && <Note tone="info">{note}</Note>}
        <Panel>
          {mail.isSent ? (
            <Stack gap={4}>
              <CodeForm
                email={email}
                mail={mail}
                verb="Sign in"
                enter={(ll, code) => signIn(ll, email, code)}
                onDone={enter}
              />
              <Button kind="quiet" size="small" onClick={mail.forget}>
                Use another address
              </Button>
            </Stack>
          ) : (
            <AddressForm email={email} onInput={setEmail} mail={mail} />
          )}
        </Panel>
      </Page>
    </main>
  );
}

interface AddressFormProps {
  email: string;
  onInput(email: string): void;
  mail: CodeMail;
}

function AddressForm({ email, onInput, mail }: AddressFormProps) {
  return (
    <Form onSubmit={mail.send} fault={mail.fault}>
      <TextField
        name="email"
        label="E-mail address"
        hint="We mail you a code. A new address opens an account, with five free lookups."
        type="email"
        value={email}
        onInput={onInput}
        autoComplete="email"
        autoFocus
        required
      />
      <Button type="submit" kind="primary" busy={mail.isSending}>
        Mail me a code
      </Button>
    </Form>
  );
}
