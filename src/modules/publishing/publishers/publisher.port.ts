import type { ClaimedPost, PublicationOutcome, PublisherName } from '../publication.js';

/**
 * To be waited for before a request leaves, each time: it writes down that the post may be out from now on. Throws
 * `ClaimLost` when the post is another worker's by now; then nothing may be sent.
 */
export type LeaveToSend = () => Promise<void>;

/** One way to publish. */
export abstract class Publisher {
  abstract readonly name: PublisherName;

  /** What it publishes is a row in our own database, which commits together with the status of the post. */
  abstract readonly isOwnDatabase: boolean;

  /** The text as it is sent. */
  abstract textOf(content: string): string;

  /** Sends it at most once for each `leave`. Throws only before anything was sent. */
  abstract publish(post: ClaimedPost, leave: LeaveToSend): Promise<PublicationOutcome>;
}
