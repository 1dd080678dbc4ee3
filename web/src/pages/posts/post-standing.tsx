import type { PostResponse, PublicationResponse } from '../../api/index.js';
import { Panel, Row, StatusBadge } from '../../ui/index.js';
import { FailedPost } from './failed-post.js';
import { StandingWords } from './standing-words.js';
import { UnknownPost } from './unknown-post.js';

interface PostStandingProps {
  post: PostResponse;
  publication: PublicationResponse | null | undefined;
  onChanged: () => void;
}

/** How a post stands, and what a person can do about it. */
export function PostStanding({ post, publication, onChanged }: PostStandingProps) {
  return (
    <Panel>
      <Row gap={3}>
        <StatusBadge status={post.status} />
        <StandingWords post={post} publication={publication} />
      </Row>
      {post.status === 'failed' && <FailedPost post={post} onChanged={onChanged} />}
      {post.status === 'unknown' && (
        <UnknownPost post={post} publication={publication} onChanged={onChanged} />
      )}
    </Panel>
  );
}
