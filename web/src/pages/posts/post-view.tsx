import type { PostResponse } from '../../api/index.js';
import { Panel } from '../../ui/index.js';
import { PostText } from './post-text.js';

/** The text of a post that can't be changed now. */
export function PostView({ post: { content } }: { post: PostResponse }) {
  return (
    <Panel title="Text">
      <PostText text={content} />
    </Panel>
  );
}
