import { type LinkFetch, operations, type PostResponse, useAction } from '../../api/index.js';
import { Button, ConfirmButton, FaultNote, useNotices } from '../../ui/index.js';
import { useKept } from '../../writing/index.js';
import { isEdit } from './edit.js';

interface DeletePostProps {
  post: PostResponse;
  onGone: () => void;
  /** It is not what was to be deleted: look again. */
  onConflict: () => void;
}

export function DeletePost({ post, onGone, onConflict }: DeletePostProps) {
  const { say } = useNotices();
  const unsaved = useKept(`post ${post.id}`, isEdit);
  const remove = useAction((ll: LinkFetch, { id, etag }: PostResponse) =>
    operations.deletePost({ client: ll.api, path: { id }, headers: { 'If-Match': etag } }),
  );
  const confirm = async () => {
    const deleted = await remove.run(post);
    if (!deleted) return onConflict();
    unsaved.forget();
    say('The post is deleted.');
    onGone();
  };
  if (post.status === 'publishing') return <Button disabled>Delete</Button>;
  return (
    <>
      <ConfirmButton
        label="Delete"
        question="Delete this post for good?"
        confirmLabel="Delete the post"
        busy={remove.isRunning}
        onConfirm={confirm}
      >
        <p>{CONSEQUENCES[post.status]}</p>
      </ConfirmButton>
      <FaultNote fault={remove.fault} />
    </>
  );
}

const CONSEQUENCES: Readonly<Record<PostResponse['status'], string>> = {
  draft: 'Its text is gone then. This can’t be undone.',
  scheduled: 'It will not be published, and its text is gone. This can’t be undone.',
  publishing: '',
  published: 'It goes from this list only: on LinkedIn it stays, and can be deleted there.',
  failed: 'Its text is gone then. This can’t be undone.',
  unknown: 'It goes from this list only. If it is on LinkedIn, it stays there.',
};
