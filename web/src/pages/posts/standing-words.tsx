import type { PostResponse, PublicationResponse } from '../../api/index.js';
import { Countdown, ExternalIcon, LinkButton, Time } from '../../ui/index.js';
import { addressOf } from './remote-id.js';

interface StandingWordsProps {
  post: PostResponse;
  publication: PublicationResponse | null | undefined;
}

export function StandingWords({ post, publication }: StandingWordsProps) {
  switch (post.status) {
    case 'draft':
      return <Draft post={post} />;
    case 'scheduled':
      return <Scheduled post={post} publication={publication} />;
    case 'publishing':
      return <span>It is being sent just now.</span>;
    case 'published':
      return <Published post={post} />;
    default:
      return (
        post.scheduledAt && (
          <span>
            It was due <Time value={post.scheduledAt} style="full" />.
          </span>
        )
      );
  }
}

function Draft({ post: { scheduledAt, updatedAt } }: { post: PostResponse }) {
  if (scheduledAt)
    return (
      <span>
        Planned for <Time value={scheduledAt} style="full" />; it goes out only once it is scheduled.
      </span>
    );
  return (
    <span>
      Saved <Time value={updatedAt} />. It goes nowhere until it is scheduled.
    </span>
  );
}

/** Put off, it is tried again at another time than it was to go out. */
function Scheduled({ post: { scheduledAt }, publication }: StandingWordsProps) {
  if (!scheduledAt) return null;
  const next = publication?.nextTryAt ?? scheduledAt;
  const isPutOff = Date.parse(next) > Date.parse(scheduledAt);
  if (isPutOff)
    return (
      <span>
        It could not be sent at its time. It is tried again in <Countdown key={next} until={next} />.
      </span>
    );
  return (
    <span>
      Goes out <Time value={scheduledAt} style="full" />, in{' '}
      <Countdown key={scheduledAt} until={scheduledAt} />.
    </span>
  );
}

function Published({ post: { publishedAt, remoteId } }: { post: PostResponse }) {
  const address = addressOf(remoteId);
  return (
    <>
      <span>
        Published <Time value={publishedAt} style="full" />
        {address ? '.' : ', in the sandbox: nobody else can see it.'}
      </span>
      {address && (
        <LinkButton href={address} size="small" icon={<ExternalIcon />} isExternal>
          See it on LinkedIn
        </LinkButton>
      )}
    </>
  );
}
