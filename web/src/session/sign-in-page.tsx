import { useState } from 'preact/hooks';
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
  const [isAsked, setAsked] = useState(false);

  const ask = async () => {
    await mail.send();
    setAsked(true);
  };
  const isCodeStep = isAsked && mail.isSent;

  return (
    <main class={css.page}>
      <Brand />
      <Page title={isCodeStep ? 'Enter your code' : 'Sign in'}>
        {note && !isAsked && <Note tone="info">{note}</Note>}
        <Panel>
          {isCodeStep ? (
            <Stack gap={4}>
              <CodeForm
                email={email}
                mail={mail}
                verb="Sign in"
                enter={(ll, code) => signIn(ll, email, code)}
                onDone={(opened) => store.opened(opened)}
              />
              <Button kind="quiet" size="small" onClick={() => setAsked(false)}>
                Use another address
              </Button>
            </Stack>
          ) : (
            <AddressForm email={email} onInput={setEmail} mail={mail} onSubmit={ask} />
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
  onSubmit(): Promise<void>;
}

function AddressForm({ email, onInput, mail, onSubmit }: AddressFormProps) {
  return (
    <Form onSubmit={onSubmit} fault={mail.fault}>
      <TextField
        name="email"
        label="E-mail address"
        hint="We mail you a code. A new address opens an account, with five free lookups."
        type="email"
        value={email}
        onInput={onInput}
        autoComplete="email"
        required
      />
      <Button type="submit" kind="primary" busy={mail.isSending}>
        Mail me a code
      </Button>
    </Form>
  );
}
