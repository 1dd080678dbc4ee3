import { useEffect, useRef, useState } from 'preact/hooks';
import { type LinkFetch, useAction } from '../api/index.js';
import { Button, Countdown, FaultNote, Form, Note, Row, Stack, TextField } from '../ui/index.js';
import type { CodeMail } from './use-code-mail.js';
import { useTries } from './use-tries.js';

interface CodeFormProps<T> {
  email: string;
  mail: CodeMail;
  /** What the button says. */
  verb: string;
  enter(ll: LinkFetch, code: string): Promise<T>;
  onDone(result: T): void;
}

/** Takes the code that was mailed, and mails another. */
export function CodeForm<T>({ email, mail, verb, enter, onDone }: CodeFormProps<T>) {
  const [code, setCode] = useState('');
  const tries = useTries(() => setCode(''));
  const entering = useAction(async (ll, digits: string) => tries.count(() => enter(ll, digits)));

  const submit = async () => {
    const result = await entering.run(code);
    if (result !== undefined) onDone(result);
  };

  if (tries.lockedUntil) return <Locked until={tries.lockedUntil} onEnd={tries.begin} />;
  return (
    <Stack gap={4}>
      <Form onSubmit={submit} fault={entering.fault}>
        <TextField
          name="code"
          label="Code"
          hint={`Six digits, mailed to ${email}. It works for 10 minutes.`}
          value={code}
          onInput={(text) => setCode(digitsOf(text))}
          autoComplete="one-time-code"
          inputMode="numeric"
          autoFocus
          required
          mono
        />
        <Button type="submit" kind="primary" busy={entering.isRunning} disabled={code.length < 6}>
          {verb}
        </Button>
      </Form>
      <Another mail={mail} />
    </Stack>
  );
}

function Another({ mail }: { mail: CodeMail }) {
  return (
    <Stack gap={2}>
      {mail.note && <Note tone="info">{mail.note}</Note>}
      <FaultNote fault={mail.fault} />
      <Row>
        <Button size="small" onClick={mail.send} busy={mail.isSending} disabled={mail.nextAt !== undefined}>
          Mail another code
        </Button>
        {mail.nextAt && (
          <span>
            in <Countdown until={mail.nextAt} onEnd={mail.ready} />
          </span>
        )}
      </Row>
    </Stack>
  );
}

function Locked({ until, onEnd }: { until: string; onEnd(): void }) {
  const words = useRef<HTMLDivElement>(null);
  // Read out once; an alert would be with each second.
  useEffect(() => words.current?.focus(), []);
  return (
    <div ref={words} tabIndex={-1}>
      <Note tone="bad" title="Five wrong codes">
        To keep your account safe, no code works for ten minutes, not even a new one. You can go on in{' '}
        <Countdown until={until} onEnd={onEnd} />, with a new code.
      </Note>
    </div>
  );
}

/** As mails show them, and as they are pasted: with spaces, or with a dash. */
function digitsOf(text: string): string {
  return text.replace(/\D/g, '').slice(0, 6);
}
