/** What a code means and what helps, for people who look it up. */
export interface ErrorAdvice {
  meaning: string;
  remedy: string;
}

const LINE = ' | ';

/** Of every code in use: the code, what it means, what to do. `npm run openapi` says when one is missing. */
const GUIDE = `
invalid_request | A field, a header or the body itself is malformed. | Change what \`error.fields\` names.
conflicting_credentials | \`X-API-Key\` and \`Authorization\` carry different keys. | Send one of them.
invalid_code | The code is wrong, too old, spent, or was tried too often. | Ask for a new one.
invalid_signature | An event was not signed with the secret of the webhook. | Set the secret that the payment provider shows.
unknown_pack | There is no such pack of credits. | Take one that \`error.known\` lists.
INVALID_BODY | The body is not JSON, holds nothing to change, or holds what can’t be kept. | Send a JSON object with the fields of the operation.
INVALID_CONFIRM | \`confirm\` is not the one word it may be. | Send \`"not_published"\`, or leave it out.
INVALID_CONTENT | The text is missing, empty or too long. | Send a text of the documented length.
INVALID_CURSOR | The cursor is not from a page of this list. | Send the \`nextCursor\` of the page before.
INVALID_LIMIT | \`limit\` is out of its range. | Send a whole number within it.
INVALID_OFFSET | \`offset\` is out of its range. | Send a whole number within it, or page by cursor.
INVALID_RANGE | The range is not one of days or times, runs backwards, or is too long. | Change the field that is named.
INVALID_REMOTE_ID | The id is not one that LinkedIn gives to posts. | Copy it from the address of the post.
INVALID_SCHEDULE | The time is missing, malformed, without its zone, or past. | Send a future ISO 8601 time with its zone.
INVALID_SEARCH | The text to search for is empty or too long. | Shorten it.
INVALID_STATUS | The status is not one that can be asked for. | Send one that the message names.
INVALID_TAG | The tag is malformed. | Send one tag as the ideas have it.
INVALID_TAGS | The tags are too many, too long, or no list of texts. | Send fewer or shorter ones.
INVALID_TIME_ZONE | There is no such time zone. | Send an IANA name, such as \`Europe/Berlin\`.
INVALID_TITLE | The title is no text, or too long. | Shorten it, or send null.
UNKNOWN_FIELD | The operation has no such field. | Leave it out; mind the spelling.
invalid_key | The key is wrong, revoked, expired or past its grace. | Use a key that works; \`POST /api/v1/auth/api-key\` replaces a lost one.
missing_key | No key was sent. | Send it as \`X-API-Key: <key>\` or \`Authorization: Bearer <key>\`.
session_expired | The session has ended: its time was up, or it was signed out. | Sign in again with \`POST /api/v1/auth/session\`.
insufficient_credits | The request takes \`required\` credits, and \`available\` are left. | Buy credits, or raise the cap of the key.
confirmation_required | A session needs a fresh code for this. | Get one with \`POST /api/v1/auth/session/code\`, confirm it, and send \`X-Confirmation\`.
cross_site_request | A page of another origin sent the cookie of a session. | Call from the dashboard, or send a key instead.
key_in_grace | The key was replaced or revoked, and only finishes its work. | Use the key that replaced it.
key_expires | A key that expires can’t make, replace or change one so that it lasts longer. | Send an \`expires_at\` that is not later, or use a key that does not expire.
key_is_capped | A key with a \`credit_limit\` can’t get around it. | Use a key without one.
live_key_required | A test key can’t do this. | Use a live key.
plan_required | The workspace is on another plan. | Upgrade with \`POST /api/v1/billing/subscribe\`, or ask the operator.
scope_denied | The key lacks the scope that \`error.scope\` names. | Use a key that has it.
session_required | The operation is about a session, and a key was sent. | Sign in with \`POST /api/v1/auth/session\`.
verification_required | Nobody has proved yet that the address is theirs. | Verify it within the last 10 minutes, or send the \`code\`.
IDEA_NOT_FOUND | There is no such idea in this workspace and mode. | Check the id, and the mode of the key.
POST_NOT_FOUND | There is no such post in this workspace and mode. | Check the id, and the mode of the key.
no_subscription | The workspace never had a subscription. | Start one with \`POST /api/v1/billing/subscribe\`.
not_connected | No member is connected. | Nothing is left to do, or connect one first.
not_found | There is no such thing in this workspace and mode, or no such path. | Check the id or the path, and the mode of the key.
CONFIRMATION_REQUIRED | The post may have been published. | Look, then confirm that it was not, or mark it as published.
IDEA_ALREADY_DRAFTED | The idea has become the post that \`error.postId\` names. | Change that post, or delete it first.
POST_NOT_FAILED | The post did not fail, so there is nothing to try again. | Look at \`error.status\`.
POST_NOT_UNKNOWN | It is known what became of the post. | Look at \`error.status\`.
POST_PUBLISHED | The post is published, and can’t be changed any more. | Change it on LinkedIn.
POST_PUBLISHING | The post is being published just now. | Ask again in a moment.
POST_UNKNOWN | Nobody knows whether the post was published. | Look, then take it back as a draft or mark it as published.
already_subscribed | The workspace has a subscription. | Look after it with \`POST /api/v1/billing/portal\`.
batch_finished | The batch has completed. | Nothing is left to cancel.
delivery_erased | What the delivery said is no longer kept. | It can’t be sent again.
idempotency_in_progress | The request with this key is still running. | Send it again in a moment.
key_not_active | The key was replaced, revoked or has expired. | Take an active one.
PRECONDITION_FAILED | It has changed since the version that \`If-Match\` names. | Get it again, and send its \`ETag\`.
body_too_large | The body is over 1 MB. | Send less at once.
unsupported_body | The body is not of the type that the operation takes. | Send JSON with \`Content-Type: application/json\`.
idempotency_mismatch | The \`Idempotency-Key\` was used for another request. | Use a new key for a new request.
invalid_callback_url | The address is malformed, or leads where callbacks must not go. | Use a public http or https address.
invalid_linkedin_url | The address is not one of a public profile or company. | Send one such as \`https://linkedin.com/in/johndoe\`.
rate_limit | Too many calls, lookups or mails in their time. | Wait for \`retry_after_seconds\`.
internal_error | A fault of ours. | Try again; report it with the request id.
payments_failed | The payment provider refused the request. | Report it with the request id: the operator must act.
billing_not_configured | The operator has set no payment provider up. | Ask the operator.
connect_not_configured | The operator has set no LinkedIn application up. | Ask the operator.
mail_unavailable | The mail could not be sent. | Wait for \`retry_after_seconds\`.
payments_unavailable | The payment provider does not answer. | Wait for \`retry_after_seconds\`.
unavailable | The service is starting, stopping or without its database. | Wait for \`retry_after_seconds\`.
`;

const ADVICE = new Map(GUIDE.trim().split('\n').map(readLine));

export function adviceFor(code: string): ErrorAdvice {
  const advice = ADVICE.get(code);
  if (!advice) throw new Error(`src/openapi/error-guide.ts says nothing of ${code}`);
  return advice;
}

/** What is explained and no operation answers would be a page about the past. */
export function findUnusedAdvice(used: ReadonlySet<string>): string[] {
  return [...ADVICE.keys()].filter((code) => !used.has(code));
}

function readLine(line: string): [string, ErrorAdvice] {
  const [code = '', meaning = '', remedy = ''] = line.split(LINE);
  return [code, { meaning, remedy }];
}
