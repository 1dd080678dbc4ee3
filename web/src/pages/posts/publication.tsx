import type { PublicationAttemptResponse, PublicationResponse, Query } from '../../api/index.js';
import { Code, Panel, Skeleton, Stack } from '../../ui/index.js';
import { ReadFault } from '../../writing/index.js';
import { Attempt } from './attempt.js';
import css from './publication.module.css';

/** What was sent, each try of it, and what the sandbox keeps. */
export function Publication({ data, fault, reload }: Query<PublicationResponse | null>) {
  return (
    <Panel title="Publication">
      {data && <Tries publication={data} />}
      {fault && <ReadFault fault={fault} retry={reload} />}
      {!data && !fault && <Skeleton lines={2} />}
    </Panel>
  );
}

function Tries({ publication: { sandbox, attempts } }: { publication: PublicationResponse }) {
  if (attempts.length === 0 && !sandbox)
    return (
      <p class={css.none}>
        Nothing has been sent yet. Each try will be listed here with the very text of it.
      </p>
    );
  return (
    <Stack gap={4}>
      {sandbox && <Code label="What LinkedIn would have been sent" text={sandbox.text} />}
      <ol class={css.tries} aria-label="Tries, newest first">
        {newestFirst(attempts).map((attempt) => (
          <Attempt key={attempt.number} attempt={attempt} hasText={sandbox?.text !== attempt.text} />
        ))}
      </ol>
    </Stack>
  );
}

function newestFirst(attempts: readonly PublicationAttemptResponse[]) {
  return [...attempts].reverse();
}
