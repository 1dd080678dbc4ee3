import { useLocation } from 'preact-iso/router';
import { type IdeaResponse, type LinkFetch, operations, useAction } from '../../api/index.js';
import { Button, ConfirmButton, FaultNote, LinkButton, Row, useIsHere, useNotices } from '../../ui/index.js';

interface IdeaActsProps {
  idea: IdeaResponse;
  /** The idea is not what it was. */
  reload: () => void;
  onEdit: () => void;
}

/** What can be done with an idea. */
export function IdeaActs({ idea, reload, onEdit }: IdeaActsProps) {
  const { say } = useNotices();
  const { route } = useLocation();
  const isHere = useIsHere();
  const draft = useAction((ll: LinkFetch) => operations.draftIdea({ client: ll.api, path: { id: idea.id } }));
  const remove = useAction((ll: LinkFetch) =>
    operations.deleteIdea({ client: ll.api, path: { id: idea.id }, headers: { 'If-Match': idea.etag } }),
  );

  const makeDraft = async () => {
    const post = await draft.run();
    if (!post) return reload();
    say('The draft is made. The idea stays where it is.');
    if (isHere()) route(`/app/posts/${post.id}`);
  };
  const erase = async () => {
    if (await remove.run()) say('The idea is deleted.');
    else reload();
  };
  return (
    <>
      <Row>
        {idea.postId ? (
          <LinkButton size="small" href={`/app/posts/${idea.postId}`}>
            Open the post
          </LinkButton>
        ) : (
          <Button size="small" busy={draft.isRunning} disabled={draft.isHeld} onClick={makeDraft}>
            Turn into a draft
          </Button>
        )}
        <Button size="small" kind="quiet" onClick={onEdit}>
          Edit
        </Button>
        <ConfirmButton
          size="small"
          label="Delete"
          question="Delete this idea for good?"
          confirmLabel="Delete the idea"
          busy={remove.isRunning}
          disabled={remove.isHeld}
          onConfirm={erase}
        >
          <p>{idea.postId ? 'The post that it became stays.' : 'This can’t be undone.'}</p>
        </ConfirmButton>
      </Row>
      <FaultNote fault={draft.fault ?? remove.fault} />
    </>
  );
}
