import type { PostResponse, PublicationResponse } from '../../api/index.js';
import { Columns, Note, Stack } from '../../ui/index.js';
import { FoundPost } from './found-post.js';
import { MissingPost } from './missing-post.js';

interface UnknownPostProps {
  post: PostResponse;
  publication: PublicationResponse | null | undefined;
  onChanged: () => void;
}

/** It may be out or not. Only somebody who looks can tell, so nothing happens by itself. */
export function UnknownPost({ post, publication, onChanged }: UnknownPostProps) {
  const isSandbox = publication?.attempts.at(-1)?.publisher === 'sandbox';
  return (
    <Stack gap={4}>
      <Note tone="warn" title="Nobody knows whether this post is out">
        <p>
          It was sent, and the answer was lost{post.failure ? ` (${post.failure.message})` : ''}. It is never
          sent again by itself: if it is out already, your readers would see it twice. Look at the profile,
          and say what you found.
        </p>
      </Note>
      <Columns min="18rem">
        <FoundPost id={post.id} isSandbox={isSandbox} onChanged={onChanged} />
        <MissingPost post={post} onChanged={onChanged} />
      </Columns>
    </Stack>
  );
}
