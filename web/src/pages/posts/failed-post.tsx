import { type LinkFetch, operations, type PostResponse, useAction } from '../../api/index.js';
import { ConfirmButton, FaultNote, Note } from '../../ui/index.js';

interface FailedPostProps {
  post: PostResponse;
  onChanged: () => void;
}

/** Certainly not out: it can be sent again without a risk. */
export function FailedPost({ post, onChanged }: FailedPostProps) {
  const retry = useAction((ll: LinkFetch, { id, etag }: PostResponse) =>
    operations.retryPost({ client: ll.api, path: { id }, body: {}, headers: { 'If-Match': etag } }),
  );
  const confirm = async () => {
    await retry.run(post);
    onChanged();
  };
  return (
    <Note
      tone="bad"
      title="This post was not published"
      actions={
        <ConfirmButton
          kind="primary"
          size="small"
          label="Publish it now"
          question="Publish this post now?"
          confirmLabel="Publish now"
          busy={retry.isRunning}
          disabled={retry.isHeld}
          onConfirm={confirm}
        >
          <p>
            It goes out at once, as it was last saved. What you have changed since and not saved stays here.
          </p>
        </ConfirmButton>
      }
    >
      <p>{post.failure?.message ?? 'No reason was given.'}</p>
      <FaultNote fault={retry.fault} />
    </Note>
  );
}
