import { useState } from 'preact/hooks';
import { type LinkFetch, operations, useAction } from '../../api/index.js';
import { Button, Form, TextField, useNotices } from '../../ui/index.js';
import { remoteIdIn } from './remote-id.js';
import css from './unknown-post.module.css';

interface FoundPostProps {
  id: string;
  /** The sandbox has no page to look at, and a name for each post. */
  isSandbox: boolean;
  onChanged: () => void;
}

/** Somebody looked, and it is there. */
export function FoundPost({ id, isSandbox, onChanged }: FoundPostProps) {
  const [text, setText] = useState('');
  const { say } = useNotices();
  const mark = useAction((ll: LinkFetch, remoteId: string) =>
    operations.markPostPublished({ client: ll.api, path: { id }, body: { remoteId } }),
  );
  const submit = async () => {
    const done = await mark.run(remoteIdIn(text));
    if (done) say('Marked as published.');
    onChanged();
  };
  return (
    <section class={css.choice} aria-label="The post is there">
      <h3>It is there</h3>
      <Form label="The post is there" fault={mark.fault} onSubmit={submit}>
        <TextField
          name="remoteId"
          label="Address of the post"
          hint={
            isSandbox
              ? `In the sandbox: urn:sandbox:share:${id}`
              : 'Copy its link on LinkedIn, or its urn:li:share:…'
          }
          value={text}
          onInput={setText}
          required
        />
        <div>
          <Button type="submit" busy={mark.isRunning} disabled={mark.isHeld}>
            Mark as published
          </Button>
        </div>
      </Form>
    </section>
  );
}
