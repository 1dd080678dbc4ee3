import { type LinkFetch, operations, type PostResponse, useAction } from '../../api/index.js';
import { Button, ConfirmButton, FaultNote, Row } from '../../ui/index.js';
import css from './unknown-post.module.css';

interface MissingPostProps {
  post: PostResponse;
  onChanged: () => void;
}

/** Somebody looked, and it is not there. */
export function MissingPost({ post: { id, etag }, onChanged }: MissingPostProps) {
  const resend = useAction((ll: LinkFetch) =>
    operations.retryPost({
      client: ll.api,
      path: { id },
      body: { confirm: 'not_published' },
      headers: { 'If-Match': etag },
    }),
  );
  const takeBack = useAction((ll: LinkFetch) =>
    operations.updatePost({
      client: ll.api,
      path: { id },
      body: { status: 'draft' },
      headers: { 'If-Match': etag },
    }),
  );
  const act = async (run: () => Promise<unknown>) => {
    await run();
    onChanged();
  };
  return (
    <section class={css.choice} aria-label="The post is not there">
      <h3>It is not there</h3>
      <p>Send it again as it is, or take it back to a draft and change it first.</p>
      <Row>
        <ConfirmButton
          label="Send it again"
          question="Are you sure that it is not out?"
          confirmLabel="I looked: send it again"
          busy={resend.isRunning}
          disabled={resend.isHeld}
          onConfirm={() => act(resend.run)}
        >
          <p>
            It is published at once. Should the first one be on LinkedIn after all, it stands there twice,
            unless LinkedIn recognises it.
          </p>
        </ConfirmButton>
        <Button busy={takeBack.isRunning} disabled={takeBack.isHeld} onClick={() => act(takeBack.run)}>
          Back to draft
        </Button>
      </Row>
      <FaultNote fault={resend.fault} />
      <FaultNote fault={takeBack.fault} />
    </section>
  );
}
