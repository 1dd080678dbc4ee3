import { useEffect, useState } from 'preact/hooks';
import { operations, type PostResponse, type Query, useQuery } from '../../api/index.js';
import { paceOf } from './pace.js';

export interface PostQuery extends Omit<Query<PostResponse>, 'data'> {
  post?: PostResponse;
  /** What an act has just answered is newer than what was loaded. */
  tell(post: PostResponse): void;
}

/** A post, watched for as long as something will become of it by itself. */
export function usePost(id: string): PostQuery {
  const [refreshMs, setPace] = useState<number | false>(false);
  const { data, ...query } = useQuery(
    `post ${id}`,
    (ll, signal) => operations.getPost({ client: ll.api, path: { id }, signal }),
    { refreshMs },
  );
  const [told, setTold] = useState<{ post: PostResponse; over: PostResponse | undefined }>();
  const post = told && told.over === data ? told.post : data;
  useEffect(() => setPace(post ? paceOf(post, Date.now()) : false), [post]);

  const tell = (answer: PostResponse) => {
    setTold({ post: answer, over: data });
    query.reload();
  };
  return { ...query, post, tell };
}
