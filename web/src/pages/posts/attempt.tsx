import type { AttemptOutcome, PublicationAttemptResponse } from '../../api/index.js';
import { Badge, Code, Row, Time, type Tone } from '../../ui/index.js';
import css from './publication.module.css';

interface AttemptProps {
  attempt: PublicationAttemptResponse;
  /** Its text does not stand above already. */
  hasText: boolean;
}

const OUTCOMES: Readonly<Record<NonNullable<AttemptOutcome>, { label: string; tone: Tone }>> = {
  published: { label: 'Published', tone: 'good' },
  failed: { label: 'Failed', tone: 'bad' },
  put_off: { label: 'Put off', tone: 'info' },
  unknown: { label: 'Answer lost', tone: 'warn' },
};

const PUBLISHERS = { linkedin: 'LinkedIn', sandbox: 'the sandbox' } as const;

export function Attempt({ attempt, hasText }: AttemptProps) {
  const { number, publisher, startedAt, sentAt, outcome, message, httpStatus, text } = attempt;
  const { label, tone } = outcome ? OUTCOMES[outcome] : { label: 'Under way', tone: 'info' as Tone };
  return (
    <li class={css.attempt}>
      <Row gap={3}>
        <span>Try {number}</span>
        <Badge tone={tone}>{label}</Badge>
        <span class={css.quiet}>
          to {PUBLISHERS[publisher]}, <Time value={sentAt ?? startedAt} style="full" />
          {sentAt === null && outcome !== null && ', nothing was sent'}
          {httpStatus !== null && `, answered ${httpStatus}`}
        </span>
      </Row>
      {message && <p>{message}</p>}
      {hasText && (
        <details>
          <summary>The text of this try</summary>
          <Code label="Sent" text={text} />
        </details>
      )}
    </li>
  );
}
