import type { PostResponse } from '../../api/index.js';
import { useNotices } from '../../ui/index.js';
import { ReadFault } from '../../writing/index.js';
import { Composer } from './composer.js';
import { LeftoverText } from './leftover-text.js';
import { PostStanding } from './post-standing.js';
import { PostView } from './post-view.js';
import { Publication } from './publication.js';
import { savedWords } from './saved-words.js';
import type { PostQuery } from './use-post.js';
import { usePublication } from './use-publication.js';
import { useTurnNotice } from './use-turn-notice.js';

const CHANGEABLE: ReadonlySet<string> = new Set(['draft', 'scheduled', 'failed']);

/** A post with all that can be done with it. */
export function PostDesk({ post, fault, reload, tell }: PostQuery & { post: PostResponse }) {
  const { say } = useNotices();
  const publication = usePublication(post);
  useTurnNotice(post.status);
  const isChangeable = CHANGEABLE.has(post.status);
  return (
    <>
      {fault && <ReadFault fault={fault} retry={reload} />}
      <PostStanding post={post} publication={publication.data} onChanged={reload} />
      {isChangeable ? (
        <Composer
          name={post.id}
          post={post}
          onConflict={reload}
          onSaved={(saved) => {
            say(savedWords(saved));
            tell(saved);
          }}
        />
      ) : (
        <>
          <LeftoverText id={post.id} saved={post.content} />
          <PostView post={post} />
        </>
      )}
      {post.status !== 'draft' && <Publication {...publication} />}
    </>
  );
}
