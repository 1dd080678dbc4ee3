import { useLocation, useRoute } from 'preact-iso/router';
import type { Fault } from '../../api/index.js';
import { useMode } from '../../session/index.js';
import { LinkButton, NoSuch, Page, Panel, Skeleton, useIsHere } from '../../ui/index.js';
import { ReadFault } from '../../writing/index.js';
import { DeletePost } from './delete-post.js';
import { LeftoverText } from './leftover-text.js';
import { PostDesk } from './post-desk.js';
import { usePost } from './use-post.js';

export default function PostPage() {
  const { id = '' } = useRoute().params;
  const { mode } = useMode();
  return <OnePost key={`${mode} ${id}`} id={id} />;
}

function OnePost({ id }: { id: string }) {
  const { route } = useLocation();
  const isHere = useIsHere();
  const query = usePost(id);
  const { fault, reload } = query;
  const isGone = fault?.code === 'POST_NOT_FOUND';
  const post = isGone ? undefined : query.post;
  const leave = () => {
    if (isHere()) route('/app/posts');
  };
  return (
    <Page
      title={post?.status === 'draft' ? 'Draft' : 'Post'}
      actions={
        <>
          <LinkButton href="/app/posts">All posts</LinkButton>
          {post && <DeletePost post={post} onGone={leave} onConflict={reload} />}
        </>
      }
    >
      {post ? <PostDesk {...query} post={post} /> : <WithoutPost id={id} fault={fault} reload={reload} />}
    </Page>
  );
}

interface WithoutPostProps {
  id: string;
  /** None while it is looked for. */
  fault: Fault | undefined;
  reload: () => void;
}

function WithoutPost({ id, fault, reload }: WithoutPostProps) {
  const isGone = fault?.code === 'POST_NOT_FOUND';
  return (
    <>
      <Panel>
        {!fault && <Skeleton height="20rem" />}
        {isGone ? <NoPost /> : <ReadFault fault={fault} retry={reload} />}
      </Panel>
      {isGone && <LeftoverText id={id} />}
    </>
  );
}

function NoPost() {
  const { mode } = useMode();
  return <NoSuch thing="post" mode={mode} action={<LinkButton href="/app/posts">All posts</LinkButton>} />;
}
