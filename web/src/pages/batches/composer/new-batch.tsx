import type { ComponentChildren } from 'preact';
import { Button, Form, Panel, Row, Stack, TextField } from '../../../ui/index.js';
import type { SentBatch } from './draft.js';
import { Quote } from './quote.js';
import { SendButton } from './send-button.js';
import { SentBatches } from './sent-batches.js';
import { SourceFields } from './source-fields.js';
import { type Composer, useComposer } from './use-composer.js';
import { WrongLines } from './wrong-lines.js';

interface NewBatchProps {
  onDone: (sent: readonly SentBatch[]) => void;
  onClose: () => void;
}

/** Addresses in, a quote before anything is sent, and then the sending. */
export function NewBatch({ onDone, onClose }: NewBatchProps) {
  const composer = useComposer({ onDone });
  const { draft, forget, sent, check, isRunning } = composer;
  const isDone = sent.length > 0 && check.toSend.length === 0;
  const end = () => {
    forget();
    onClose();
  };
  const close = (
    <Button disabled={isRunning} onClick={end}>
      {draft.isBegun && !isDone ? 'Discard' : 'Close'}
    </Button>
  );
  return (
    <Panel title="New batch">
      <Stack gap={5}>
        <SentBatches sent={sent} isDone={isDone} />
        {isDone ? <Row>{close}</Row> : <Composing composer={composer} close={close} />}
      </Stack>
    </Panel>
  );
}

function Composing({ composer, close }: { composer: Composer; close: ComponentChildren }) {
  const { draft, source, check, isRunning, fault } = composer;
  const isSentBefore = composer.sent.length > 0;
  const isFilled = check.toSend.length > 0 || check.wrong.length > 0;
  return (
    <Form label="New batch" onSubmit={composer.submit} fault={fault}>
      <Stack gap={5}>
        <SourceFields source={source} isLocked={isRunning || isSentBefore} />
        {isFilled && <Quote check={check} withoutAddress={source.reading.withoutAddress} />}
        {check.wrong.length > 0 && (
          <WrongLines
            wrong={check.wrong}
            invalid={check.invalid}
            treatment={composer.treatment}
            onTreat={(treatment) => draft.change({ treatment })}
            onCorrect={(original, text) => draft.correct(original, text)}
          />
        )}
        <CallbackField
          value={composer.callbackUrl}
          onInput={(callbackUrl) => draft.change({ callbackUrl })}
        />
        {fault?.code === 'insufficient_credits' && <Unpaid />}
        <Row gap={3}>
          <SendButton
            addresses={check.toSend.length}
            isSentBefore={isSentBefore}
            isRunning={isRunning}
            isHeld={composer.isHeld}
          />
          {close}
        </Row>
      </Stack>
    </Form>
  );
}

function CallbackField({ value, onInput }: { value: string; onInput: (value: string) => void }) {
  return (
    <TextField
      name="callback_url"
      label="Callback address (optional)"
      hint="The results are POSTed there when the batch completes."
      type="url"
      inputMode="url"
      placeholder="https://example.org/hooks/profiles"
      value={value}
      onInput={onInput}
    />
  );
}

function Unpaid() {
  return (
    <p>
      Nothing of it was charged. <a href="/app/credits">Buy credits</a>, or send fewer addresses.
    </p>
  );
}
