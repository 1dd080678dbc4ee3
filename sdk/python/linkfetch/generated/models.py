"""What the API sends and takes. Generated from openapi.json: change that, then `npm run sdk`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, Optional

from .._model import UNSET, Model


@dataclass(repr=False)
class AccountResponse(Model):
    id: str
    """Stays the same."""
    email: str
    """The address of the account."""
    plan: Plan
    """What the workspace has paid for, or was given."""
    mode: Mode
    """Of the calling key."""
    credits_balance: int
    """The balance of the workspace, or what is left of the calling key’s cap where that is less."""
    total_queries: int
    """Lookups taken."""
    total_charged: int
    """Credits charged and not refunded."""
    key_prefix: str
    """Of the calling key."""
    is_active: bool
    """Whether the account can be used."""
    created_at: datetime
    """When it was made."""
    recent_usage: list[RecentUsageResponse]
    """The newest 20 lookups, newest first."""


@dataclass(repr=False)
class AlertsRequest(Model):
    low_balance_threshold: Optional[int]
    """A mail is sent when fewer credits than this are left; null for no mail."""


@dataclass(repr=False)
class AlertsResponse(Model):
    low_balance_threshold: Optional[int]
    """A mail is sent when fewer credits than this are left. Null: none is sent."""
    last_sent_at: Optional[datetime]
    """When the last mail was sent."""


AlterationKind = Literal[
    "line_breaks",
    "outer_blanks",
    "escaped",
    "hashtag",
    "mention",
]


@dataclass(repr=False)
class AlterationResponse(Model):
    kind: AlterationKind
    """What sort it is of."""
    message: str
    """For people."""
    at: int = UNSET
    """Where in `text`, in UTF-16 code units from 0."""


@dataclass(repr=False)
class AnalyticsOverviewResponse(Model):
    _json_names = {"from_": "from", "time_zone": "timeZone"}
    from_: datetime
    """Included."""
    to: datetime
    """Not included."""
    time_zone: str
    """Whose calendar says what a day is."""
    posts: Optional[PostOverviewResponse]
    """Null on the free plan, which has no posts."""
    lookups: LookupCountsResponse
    credits: MovementsResponse


AttemptOutcome = Literal[
    "published",
    "failed",
    "put_off",
    "unknown",
    "null",
]
"""`put_off`: certainly not published, and tried again by itself. `failed`: certainly not published. `unknown`: sent, and nobody knows."""


@dataclass(repr=False)
class AttemptResponse(Model):
    number: int
    """Counted from 1."""
    status: Optional[int]
    """What the receiver answered; null when no answer came."""
    error: Optional[str]
    """Why no answer came."""
    duration_ms: Optional[int]
    """Null when the try was interrupted on our side."""
    at: datetime
    """When it was made."""


AuditActor = Literal[
    "key",
    "owner",
    "operator",
    "system",
]
"""`owner`: proved the address by mail, without a key."""


@dataclass(repr=False)
class AuditEventResponse(Model):
    id: str
    """Stays the same."""
    actor: AuditActor
    """`owner`: proved the address by mail, without a key."""
    actor_key_id: Optional[str]
    """Of the key that did it; null where none did."""
    actor_key_prefix: Optional[str]
    """The beginning of that key."""
    action: str
    """More may be added."""
    target_id: Optional[str]
    """The id of the key or the session it was done to, where it was one."""
    details: dict[str, Any]
    """What else is known of it; depends on what was done."""
    created_at: datetime
    """When it was made."""


@dataclass(repr=False)
class AuditPageResponse(Model):
    events: list[AuditEventResponse]
    """Newest first."""
    next_cursor: Optional[str]
    """Null on the last page."""


AuthorStatus = Literal[
    "draft",
    "scheduled",
]
"""As it would be sent to create the post. With `scheduled`, a missing time is refused."""


@dataclass(repr=False)
class BalanceResponse(Model):
    credits_balance: float
    """What the calling key can spend: the smaller of what is left of its cap and of the workspace."""
    workspace_balance: float
    """What the workspace has."""
    owed: int
    """Credits that were spent before their payment was taken back. What comes in pays them first; until then the balance is 0."""
    mode: Mode
    """Which of the two worlds it belongs to: test and live never meet."""


BatchCallbackStatus = Literal[
    "pending",
    "delivered",
    "failed",
    "null",
]
"""Null without a callback_url, and for a cancelled batch."""


@dataclass(repr=False)
class BatchJobResponse(Model):
    id: Optional[str]
    """Of the lookup; null for an address that can’t be looked up."""
    linkedin_url: str
    """As it was sent."""
    status: LookupStatus


@dataclass(repr=False)
class BatchProfileResponse(Model):
    id: Optional[str]
    """Of the lookup; null for an address that can’t be looked up."""
    linkedin_url: str
    """As it was sent."""
    status: LookupStatus
    """How it stands now."""
    profile_data: Optional[ProfileDataResponse]
    """What the page showed; null unless the lookup is completed."""
    error: Optional[str]
    """Why it ended without data, for people; null otherwise."""
    error_code: Optional[str]
    """`error` for programs."""


@dataclass(repr=False)
class BatchResponse(Model):
    id: str
    """Stays the same."""
    status: BatchStatus
    """How it stands now."""
    total: int
    """The sum of the five numbers that follow."""
    completed: int
    """Lookups that brought a profile."""
    failed: int
    """Lookups that brought none, and were refunded."""
    timed_out: int
    """Lookups whose time was up, and were refunded."""
    cancelled: int
    """Lookups that were cancelled, and were refunded."""
    pending: int
    """Lookups that go on."""
    credits_charged: int
    """For lookups that this batch started; what was known or pending already is free."""
    credits_refunded: int
    """Of these, what came back so far."""
    callback_url: Optional[str]
    """Where the end is told; null for nowhere."""
    callback_status: Optional[BatchCallbackStatus]
    """Null without a callback_url, and for a cancelled batch."""
    created_at: datetime
    """When it was made."""
    updated_at: datetime
    """When it was last changed."""
    profiles: list[BatchProfileResponse] = UNSET
    """In the order sent; left out with `view=summary`."""
    next_cursor: Optional[str] = UNSET
    """Only with `limit`; null on the last page."""


BatchStatus = Literal[
    "pending",
    "completed",
    "cancelled",
]


@dataclass(repr=False)
class BatchSummaryResponse(Model):
    id: str
    """Stays the same."""
    status: BatchStatus
    """How it stands now."""
    total: int
    """The sum of the five numbers that follow."""
    completed: int
    """Lookups that brought a profile."""
    failed: int
    """Lookups that brought none, and were refunded."""
    timed_out: int
    """Lookups whose time was up, and were refunded."""
    cancelled: int
    """Lookups that were cancelled, and were refunded."""
    pending: int
    """Lookups that go on."""
    credits_charged: int
    """For lookups that this batch started; what was known or pending already is free."""
    credits_refunded: int
    """Of these, what came back so far."""
    callback_url: Optional[str]
    """Where the end is told; null for nowhere."""
    callback_status: Optional[BatchCallbackStatus]
    """Null without a callback_url, and for a cancelled batch."""
    created_at: datetime
    """When it was made."""
    updated_at: datetime
    """When it was last changed."""


BatchView = Literal[
    "full",
    "summary",
]


@dataclass(repr=False)
class BatchesPageResponse(Model):
    batches: list[BatchSummaryResponse]
    """Newest first."""
    next_cursor: Optional[str]
    """Null on the last page."""


CallbackEvent = Literal[
    "batch.completed",
    "webhook.test",
    "post.published",
    "post.failed",
    "post.unknown",
]


CallbackStatus = Literal[
    "pending",
    "delivered",
    "failed",
]


@dataclass(repr=False)
class CheckoutLinkResponse(Model):
    checkout_url: str
    """Open it in a browser to pay. It stays open for a day."""


@dataclass(repr=False)
class CompanyResponse(Model):
    industry: Optional[str]
    """As the page says it."""
    size: Optional[str]
    """A range of employees, as the page says it."""
    headquarters: Optional[str]
    """As the page says it."""
    website: Optional[str]
    """The company’s own."""
    founded: Optional[str]
    """The year."""
    type: Optional[str]
    """What sort it is of."""
    specialties: list[str]
    """As the page lists them."""
    employees_on_linkedin: Optional[float]
    """How many members name the company as theirs."""
    tagline: Optional[str]
    """The line below the name."""


@dataclass(repr=False)
class ConfirmOptOutRequest(Model):
    code: str
    """From the mail."""


@dataclass(repr=False)
class ConfirmSessionRequest(Model):
    code: str
    """The 6 digits from the mail."""


@dataclass(repr=False)
class ConfirmationResponse(Model):
    confirmation_token: str
    """To be sent as `X-Confirmation`. Of this session only; the one before it counts no more."""
    expires_at: datetime
    """Until when the confirmation token is good: for 10 minutes."""


ConnectionState = Literal[
    "connected",
    "disconnected",
]


ConnectionStatus = Literal[
    "active",
    "expiring",
    "expired",
]
"""What it was until now."""


@dataclass(repr=False)
class CreateIdeaRequest(Model):
    content: str
    """The text."""
    title: Optional[str] = UNSET
    """Null for none."""
    tags: list[str] = UNSET
    """Each of 1 to 50 characters. Spellings that differ in case only are one tag."""


@dataclass(repr=False)
class CreateKeyRequest(Model):
    name: str
    """For people."""
    mode: Mode
    """Which of the two worlds it belongs to: test and live never meet."""
    scopes: list[Scope] = UNSET
    """What the key may do; all that the calling key may when left out."""
    credit_limit: Optional[int] = UNSET
    """The most credits this key and those it is rotated to may spend; null for no cap."""
    expires_at: Optional[datetime] = UNSET
    """When the key stops by itself; null for never. Left out, it stops when the key that makes it does."""


@dataclass(repr=False)
class CreatePostRequest(Model):
    _json_names = {"scheduled_at": "scheduledAt"}
    content: str
    """The text as readers shall see it. No length is declared because it is counted as LinkedIn counts, in UTF-16 code units: at most 3000, of which most emoji take 2 or more."""
    status: AuthorStatus = UNSET
    """`draft` when left out. `scheduled` needs `scheduledAt`."""
    scheduled_at: Optional[datetime] = UNSET
    """When a scheduled post is published. A draft keeps it as a plan without effect. At most a year ahead, as in 2026-03-05T10:30:00Z."""


@dataclass(repr=False)
class CreatedKeyResponse(Model):
    id: str
    """Stays the same."""
    name: str
    """For people."""
    prefix: str
    """The first characters of the key, as in X-Api-Key-Prefix."""
    mode: Mode
    """Which of the two worlds it belongs to: test and live never meet."""
    scopes: list[Scope]
    """What the key may do."""
    status: KeyStatus
    """`in_grace`: replaced or revoked, and working until `stops_at`."""
    lineage_id: str
    """The first key of its line of rotations, itself if it replaced none."""
    is_account_key: bool
    """Whether it is the key of /auth/api-key."""
    credit_limit: Optional[int]
    """The most credits this key and those it is rotated to may spend; null for no cap."""
    credits_used: int
    """Credits charged and not refunded, those of the keys it replaced included."""
    created_at: datetime
    """When it was made."""
    last_used_at: Optional[datetime]
    """To the minute."""
    expires_at: Optional[datetime]
    """When it stops by itself; null for never."""
    revoked_at: Optional[datetime]
    """When it was revoked or replaced; null if it was not."""
    stops_at: Optional[datetime]
    """When a revoked key stops working."""
    api_key: str
    """The text of the key, shown this once."""
    message: str
    """For people."""


@dataclass(repr=False)
class CreditAnalyticsResponse(Model):
    _json_names = {"from_": "from", "time_zone": "timeZone"}
    from_: datetime
    """Included."""
    to: datetime
    """Not included."""
    time_zone: str
    """Whose calendar says what a day is."""
    totals: MovementsResponse
    days: list[CreditDayResponse]
    """Every day of the range, oldest first. A refund counts on its own day, not on that of the charge."""


@dataclass(repr=False)
class CreditDayResponse(Model):
    _json_names = {"clawed_back": "clawedBack"}
    charged: int
    """Taken for lookups."""
    refunded: int
    """Given back for lookups that came to nothing."""
    net: int
    """`charged` less `refunded`; below zero where lookups of an earlier day were given back."""
    purchased: int
    """What was bought."""
    granted: int
    """Given for free."""
    adjusted: int
    """Corrections; below zero for what was taken."""
    clawed_back: int
    """Taken back with a refunded purchase."""
    day: date
    """In the time zone."""
    keys: list[KeySpendingResponse]
    """The keys that were charged or refunded on that day; the one that was charged most comes first."""


@dataclass(repr=False)
class DeletedAccountResponse(Model):
    message: str
    """For people."""


@dataclass(repr=False)
class DeletedIdeaResponse(Model):
    id: str
    """Stays the same."""
    deleted: bool
    """Always true."""


@dataclass(repr=False)
class DeletedPostResponse(Model):
    _json_names = {"remote_id": "remoteId"}
    id: str
    """Stays the same."""
    deleted: bool
    """Always true."""
    remote_id: Optional[str]
    """Of a post that was published: there it still stands. Else null."""


@dataclass(repr=False)
class DeliveryBodyResponse(Model):
    body: str
    """What is sent, or its beginning."""
    bytes: int
    """The size of the whole."""
    is_cut: bool
    """Whether `body` is only the beginning."""


@dataclass(repr=False)
class DeliveryDetailsResponse(Model):
    id: str
    """Sent as `webhook-id` on every try."""
    event: CallbackEvent
    """What happened."""
    subject_id: Optional[str]
    """What it is about, such as the id of a batch."""
    url: str
    """Where it is sent."""
    status: CallbackStatus
    """How it stands now."""
    attempts_made: int
    """Tries so far."""
    next_attempt_at: Optional[datetime]
    """Null when there will be no further try."""
    created_at: datetime
    """When it was made."""
    finished_at: Optional[datetime]
    """When it ended; null while it goes on."""
    attempts: list[AttemptResponse]
    """In the order in which they were made."""


@dataclass(repr=False)
class DeliveryPageResponse(Model):
    deliveries: list[DeliveryResponse]
    """Newest first."""
    next_cursor: Optional[str]
    """Null on the last page."""


@dataclass(repr=False)
class DeliveryResponse(Model):
    id: str
    """Sent as `webhook-id` on every try."""
    event: CallbackEvent
    """What happened."""
    subject_id: Optional[str]
    """What it is about, such as the id of a batch."""
    url: str
    """Where it is sent."""
    status: CallbackStatus
    """How it stands now."""
    attempts_made: int
    """Tries so far."""
    next_attempt_at: Optional[datetime]
    """Null when there will be no further try."""
    created_at: datetime
    """When it was made."""
    finished_at: Optional[datetime]
    """When it ended; null while it goes on."""


@dataclass(repr=False)
class EducationResponse(Model):
    school: Optional[str]
    """Where."""
    degree: Optional[str]
    """As the page says it."""
    field: Optional[str]
    """What was studied."""
    start: Optional[str]
    """YYYY-MM or YYYY"""
    end: Optional[str]
    """YYYY-MM or YYYY"""


@dataclass(repr=False)
class EndedConnectionResponse(Model):
    _json_names = {"member_id": "memberId", "connected_at": "connectedAt"}
    member_id: str
    """What LinkedIn calls the member."""
    name: str
    """Of the member."""
    connected_at: datetime
    """When the member consented."""
    status: ConnectionStatus
    """What it was until now."""


@dataclass(repr=False)
class EndpointResponse(Model):
    url: str
    """Where it is sent."""
    events: list[WorkspaceEvent]
    """What is told there."""
    created_at: datetime
    """When it was made."""
    updated_at: datetime
    """When it was last changed."""


@dataclass(repr=False)
class ErrorBody(Model):
    _json_names = {"post_id": "postId"}
    code: str
    """For programs; stays the same over time."""
    message: str
    """For people: what is wrong and what to do."""
    request_id: str
    """Also in the X-Request-Id header; quote it in reports."""
    fields: list[FieldFaultResponse] = UNSET
    """Each field that can’t be taken."""
    field: str = UNSET
    """The field at fault, where there is one."""
    invalid: list[InvalidMemberResponse] = UNSET
    """The members of the list at fault."""
    known: list[str] = UNSET
    """What the field may be."""
    required: int = UNSET
    """The credits that the request takes."""
    available: int = UNSET
    """The credits, or the lookups of the day, that are left."""
    scope: str = UNSET
    """The scope that the key lacks."""
    plan: str = UNSET
    """The plan that is needed."""
    upgrade: str = UNSET
    """How to get on that plan."""
    limit: str = UNSET
    """The limit that was reached, as `RateLimit` names it."""
    etag: str = UNSET
    """The `ETag` of the present version."""
    status: str = UNSET
    """The status that stands in the way."""
    post_id: str = UNSET
    """The post that the idea has become."""


@dataclass(repr=False)
class ErrorResponse(Model):
    error: ErrorBody
    retry_after_seconds: int = UNSET
    """With 409, 429 and 503: the same call made this much later can succeed."""


@dataclass(repr=False)
class EventReceivedResponse(Model):
    received: bool
    """Stripe need not send it again."""


@dataclass(repr=False)
class ExperienceResponse(Model):
    title: Optional[str]
    """What the person was there."""
    company: Optional[str]
    """Where."""
    company_url: Optional[str]
    """The address of its page; null without one."""
    location: Optional[str]
    """As the page says it."""
    start: Optional[str]
    """YYYY-MM or YYYY"""
    end: Optional[str]
    """YYYY-MM or YYYY"""
    is_current: bool
    """Whether it goes on."""
    description: Optional[str]
    """In the words of the person."""


ExportFormat = Literal[
    "csv",
    "ndjson",
    "json",
]


@dataclass(repr=False)
class FieldFaultResponse(Model):
    field: str
    """Its name, with dots for what lies inside another."""
    message: str
    """What would do instead."""


FixtureOutcome = Literal[
    "completed",
    "failed",
    "timed_out",
    "null",
]
"""How the lookup ends; null when the request is refused."""


@dataclass(repr=False)
class FixtureResponse(Model):
    suffix: Optional[str]
    """How the slug ends; null stands for every slug that ends in none of the others."""
    example: str
    """An address to try it with."""
    http_status: int
    """Of the answer to `POST /api/v1/scrape`, the first time."""
    pending_seconds: int
    """How long the lookup is pending."""
    status: Optional[FixtureOutcome]
    """How the lookup ends; null when the request is refused."""
    error_code: Optional[str]
    """Of the lookup or of the refusal; null when all is well."""
    description: str
    """What it stands for."""


@dataclass(repr=False)
class FixturesResponse(Model):
    fixtures: list[FixtureResponse]
    """The first that fits decides."""


@dataclass(repr=False)
class HealthResponse(Model):
    status: HealthStatus
    """How it stands now."""
    db: ConnectionState
    """Whether the database answers."""
    service: str
    """Always the same."""


HealthStatus = Literal[
    "ok",
    "error",
]


@dataclass(repr=False)
class IdeaPageResponse(Model):
    _json_names = {"next_cursor": "nextCursor"}
    ideas: list[IdeaResponse]
    """Newest first."""
    total: int
    """How many there are on all pages together."""
    limit: int
    """How many were asked for."""
    offset: int
    """How many were skipped."""
    next_cursor: Optional[str]
    """Null on the last page."""


@dataclass(repr=False)
class IdeaResponse(Model):
    _json_names = {"post_id": "postId", "created_at": "createdAt", "updated_at": "updatedAt"}
    id: str
    """Stays the same."""
    title: Optional[str]
    """A line for finding it again; null without."""
    content: str
    """The text."""
    tags: list[str]
    """As they were written, each once."""
    post_id: Optional[str]
    """The post it became. Null before, and again once that post is deleted."""
    created_at: datetime
    """When it was made."""
    updated_at: datetime
    """When it was last changed."""
    etag: str
    """Of this version; send it as If-Match."""


@dataclass(repr=False)
class InvalidMemberResponse(Model):
    index: int
    """Its place in the list, from 0."""
    value: str
    """The first 200 characters of what was sent."""


@dataclass(repr=False)
class IssueKeyRequest(Model):
    email: str
    """The address of the account."""
    code: str = UNSET
    """A current code, instead of a call to verify first."""
    verification_token: str = UNSET
    """What verify answered; only its holder can then spend the verification."""


@dataclass(repr=False)
class IssueKeyResponse(Model):
    api_key: str
    """The text of the key, shown this once."""
    key_prefix: str
    """The beginning of the key, by which it can be told."""
    credits_balance: float
    """What the key can spend."""
    message: str
    """For people."""
    test_api_key: str = UNSET
    """A key for test mode; only in the answer that opens the account."""


@dataclass(repr=False)
class KeyListResponse(Model):
    keys: list[KeyResponse]
    """Newest first."""
    next_cursor: Optional[str]
    """Null on the last page."""


@dataclass(repr=False)
class KeyResponse(Model):
    id: str
    """Stays the same."""
    name: str
    """For people."""
    prefix: str
    """The first characters of the key, as in X-Api-Key-Prefix."""
    mode: Mode
    """Which of the two worlds it belongs to: test and live never meet."""
    scopes: list[Scope]
    """What the key may do."""
    status: KeyStatus
    """`in_grace`: replaced or revoked, and working until `stops_at`."""
    lineage_id: str
    """The first key of its line of rotations, itself if it replaced none."""
    is_account_key: bool
    """Whether it is the key of /auth/api-key."""
    credit_limit: Optional[int]
    """The most credits this key and those it is rotated to may spend; null for no cap."""
    credits_used: int
    """Credits charged and not refunded, those of the keys it replaced included."""
    created_at: datetime
    """When it was made."""
    last_used_at: Optional[datetime]
    """To the minute."""
    expires_at: Optional[datetime]
    """When it stops by itself; null for never."""
    revoked_at: Optional[datetime]
    """When it was revoked or replaced; null if it was not."""
    stops_at: Optional[datetime]
    """When a revoked key stops working."""


@dataclass(repr=False)
class KeySpendingResponse(Model):
    _json_names = {"key_id": "keyId"}
    charged: int
    """Taken for lookups."""
    refunded: int
    """Given back for lookups that came to nothing."""
    net: int
    """`charged` less `refunded`; below zero where lookups of an earlier day were given back."""
    key_id: str
    """Of the key; null for what no key did."""
    name: str
    """As the key is called now."""
    prefix: str
    """With which the key begins; `dashboard` for what sessions did."""


KeyStatus = Literal[
    "active",
    "in_grace",
    "revoked",
    "expired",
]
"""`in_grace`: replaced or revoked, and working until `stops_at`."""


@dataclass(repr=False)
class LedgerEntryResponse(Model):
    id: str
    """Stays the same."""
    kind: LedgerKind
    """What sort it is of."""
    amount: int
    """Added to the balance; negative for what was taken."""
    cause: str
    """What it is for."""
    key_id: Optional[str]
    """The key that spent it."""
    created_at: datetime
    """When it was made."""


LedgerKind = Literal[
    "grant",
    "purchase",
    "charge",
    "refund",
    "adjustment",
    "clawback",
]


@dataclass(repr=False)
class LedgerPageResponse(Model):
    entries: list[LedgerEntryResponse]
    """Newest first. Their amounts sum up to the balance."""
    next_cursor: Optional[str]
    """Null on the last page."""


@dataclass(repr=False)
class LookUpProfileRequest(Model):
    url: str
    """Of a person or a company; `https://` may be left out."""
    wait: int = UNSET
    """Answer when the lookup has ended, or after this many seconds."""
    force: bool = UNSET
    """Try again where a lookup failed before."""
    max_age: float = UNSET
    """The oldest answer to take from the cache, in hours; 0 takes none."""


@dataclass(repr=False)
class LookupAnalyticsResponse(Model):
    _json_names = {"from_": "from", "time_zone": "timeZone"}
    from_: datetime
    """Included."""
    to: datetime
    """Not included."""
    time_zone: str
    """Whose calendar says what a day is."""
    totals: LookupCountsResponse
    days: list[LookupDayResponse]
    """Every day of the range, oldest first. A lookup counts on the day on which it was asked for."""


@dataclass(repr=False)
class LookupCountsResponse(Model):
    _json_names = {"timed_out": "timedOut"}
    completed: int
    """Lookups that brought a profile."""
    failed: int
    """Lookups that brought none, and were refunded."""
    timed_out: int
    """Lookups whose time was up, and were refunded."""
    cancelled: int
    """Lookups that were cancelled, and were refunded."""
    pending: int
    """Lookups that go on."""


@dataclass(repr=False)
class LookupDayResponse(Model):
    _json_names = {"timed_out": "timedOut"}
    completed: int
    """Lookups that brought a profile."""
    failed: int
    """Lookups that brought none, and were refunded."""
    timed_out: int
    """Lookups whose time was up, and were refunded."""
    cancelled: int
    """Lookups that were cancelled, and were refunded."""
    pending: int
    """Lookups that go on."""
    day: date
    """In the time zone."""


@dataclass(repr=False)
class LookupResponse(Model):
    id: str
    """Stays the same."""
    linkedin_url: str
    """As it was sent."""
    canonical_url: str
    """The one address that is visited for every way of writing it."""
    status: LookupStatus
    """How it stands now."""
    profile_data: Optional[ProfileDataResponse]
    """What the page showed; null unless the lookup is completed."""
    error: Optional[str]
    """Why it ended without data, for people; null otherwise."""
    error_code: Optional[str]
    """`error` for programs."""
    batch_id: Optional[str]
    """Of the batch; null for a lookup that was sent by itself."""
    created_at: datetime
    """When it was made."""
    updated_at: datetime
    """When it was last changed."""


LookupStatus = Literal[
    "pending",
    "completed",
    "failed",
    "timed_out",
    "cancelled",
]


@dataclass(repr=False)
class MarkPublishedRequest(Model):
    _json_names = {"remote_id": "remoteId"}
    remote_id: str
    """What LinkedIn calls the post; it stands in the post’s address."""


@dataclass(repr=False)
class MemberResponse(Model):
    _json_names = {"member_id": "memberId", "connected_at": "connectedAt", "expires_at": "expiresAt"}
    name: str
    """As the member is called on LinkedIn."""
    member_id: str
    """What LinkedIn calls the member."""
    connected_at: datetime
    """When the member consented."""
    expires_at: datetime
    """When the consent ends unless it is given anew."""
    status: ConnectionStatus
    """`expiring`: ends within a week, unless the consent is given anew."""


Mode = Literal[
    "live",
    "test",
]


@dataclass(repr=False)
class MovementsResponse(Model):
    _json_names = {"clawed_back": "clawedBack"}
    charged: int
    """Taken for lookups."""
    refunded: int
    """Given back for lookups that came to nothing."""
    net: int
    """`charged` less `refunded`; below zero where lookups of an earlier day were given back."""
    purchased: int
    """What was bought."""
    granted: int
    """Given for free."""
    adjusted: int
    """Corrections; below zero for what was taken."""
    clawed_back: int
    """Taken back with a refunded purchase."""


@dataclass(repr=False)
class OptOutConfirmedResponse(Model):
    message: str
    """For people."""


@dataclass(repr=False)
class OptOutRequest(Model):
    linkedin_url: str
    """Of the profile that is to be left alone."""
    email: str = UNSET
    """Gets a code with which the request can be confirmed. Forgotten once the request is closed."""
    message: str = UNSET
    """For the people who run the service."""


@dataclass(repr=False)
class OptOutResponse(Model):
    message: str
    """For people."""


@dataclass(repr=False)
class PackResponse(Model):
    credits: int
    """How many it brings."""
    price_cents: int
    """The price, in hundredths of the currency."""
    label: str
    """For a button."""


@dataclass(repr=False)
class PacksResponse(Model):
    packs: dict[str, PackResponse]
    """By the `pack_id` under which they are bought."""


Plan = Literal[
    "free",
    "business",
]


@dataclass(repr=False)
class PlanResponse(Model):
    plan: Plan
    """What counts: the plan the operator gave, or `business` while it is paid for."""
    granted_plan: Plan
    """The plan the operator gave, which counts again when a subscription ends."""
    status: Optional[str]
    """How the subscription stands, in Stripe’s words: `active`, `trialing` and `past_due` bring the plan; `unpaid`, `paused`, `incomplete`, `incomplete_expired` and `canceled` don’t. Null without one."""
    current_period_end: Optional[datetime]
    """Until when the subscription is paid, and when it goes on unless it ends. Null without one."""
    cancels_at: Optional[datetime]
    """When the subscription that runs will end, if it was cancelled. Null while it goes on, and once it has ended."""


@dataclass(repr=False)
class PortalLinkResponse(Model):
    portal_url: str
    """Open it in a browser, soon: it is good for a few minutes."""


@dataclass(repr=False)
class PostAnalyticsResponse(Model):
    _json_names = {"from_": "from", "time_zone": "timeZone", "publishing_latency": "publishingLatency"}
    from_: datetime
    """Included."""
    to: datetime
    """Not included."""
    time_zone: str
    """Whose calendar says what a day is."""
    totals: PostCountsResponse
    publishing_latency: PublishingLatencyResponse
    """From when posts were due until they were out; nulls when none was."""
    days: list[PostDayResponse]
    """Every day of the range, oldest first."""


@dataclass(repr=False)
class PostCountsResponse(Model):
    draft: int
    """By the day on which they were written."""
    scheduled: int
    """By the day on which they are due."""
    publishing: int
    """By the day on which they were due."""
    published: int
    """By the day on which they were published."""
    failed: int
    """By the day on which they were due."""
    unknown: int
    """Sent, but the answer was lost. By the day on which they were due."""


@dataclass(repr=False)
class PostDayResponse(Model):
    draft: int
    """By the day on which they were written."""
    scheduled: int
    """By the day on which they are due."""
    publishing: int
    """By the day on which they were due."""
    published: int
    """By the day on which they were published."""
    failed: int
    """By the day on which they were due."""
    unknown: int
    """Sent, but the answer was lost. By the day on which they were due."""
    day: date
    """In the time zone."""


@dataclass(repr=False)
class PostFailureResponse(Model):
    code: str
    """For programs."""
    message: str
    """For people."""


@dataclass(repr=False)
class PostListResponse(Model):
    _json_names = {"next_cursor": "nextCursor"}
    posts: list[PostResponse]
    """Of this page."""
    total: int
    """How many there are in this status and range, on all pages."""
    limit: int
    """How many were asked for."""
    offset: int
    """How many were skipped."""
    next_cursor: Optional[str]
    """The `cursor` of the next page; null on the last."""


@dataclass(repr=False)
class PostOverviewResponse(Model):
    draft: int
    """By the day on which they were written."""
    scheduled: int
    """By the day on which they are due."""
    publishing: int
    """By the day on which they were due."""
    published: int
    """By the day on which they were published."""
    failed: int
    """By the day on which they were due."""
    unknown: int
    """Sent, but the answer was lost. By the day on which they were due."""


@dataclass(repr=False)
class PostResponse(Model):
    _json_names = {"scheduled_at": "scheduledAt", "published_at": "publishedAt", "remote_id": "remoteId", "created_at": "createdAt", "updated_at": "updatedAt"}
    id: str
    """Stays the same."""
    content: str
    """The text."""
    status: PostStatus
    """How it stands now."""
    scheduled_at: Optional[datetime]
    """When it is to be published; null without a plan."""
    published_at: Optional[datetime]
    """When it was published; null before."""
    remote_id: Optional[str]
    """What the network calls the published post; null before."""
    failure: Optional[PostFailureResponse]
    """Why the last publication failed, or why nobody knows."""
    created_at: datetime
    """When it was made."""
    updated_at: datetime
    """When it was last changed."""
    etag: str
    """Of this version; send it as If-Match."""


PostStatus = Literal[
    "draft",
    "scheduled",
    "publishing",
    "published",
    "failed",
    "unknown",
]


@dataclass(repr=False)
class PreflightRequest(Model):
    _json_names = {"scheduled_at": "scheduledAt"}
    content: str
    """The text as readers shall see it. No length is declared because it is counted as LinkedIn counts, in UTF-16 code units: at most 3000, of which most emoji take 2 or more."""
    status: AuthorStatus = UNSET
    """As it would be sent to create the post. With `scheduled`, a missing time is refused."""
    scheduled_at: Optional[str] = UNSET
    """Checked as well when sent."""


@dataclass(repr=False)
class PreflightResponse(Model):
    _json_names = {"max_length": "maxLength", "sent_text": "sentText"}
    ok: bool
    """Whether nothing would be refused."""
    length: int
    """As LinkedIn counts."""
    max_length: int
    """How long a text may be."""
    refusals: list[RefusalResponse]
    """Why it would be refused; empty when `ok`."""
    alterations: list[AlterationResponse]
    """What is not sent, or not understood, as it was written. Empty for a text that is too long."""
    warnings: list[WarningResponse]
    """What would be taken, and yet not be published as things are."""
    text: str
    """As readers will see it."""
    sent_text: str
    """As it will be sent, in LinkedIn’s “little” text format."""


@dataclass(repr=False)
class ProfileDataResponse(Model):
    kind: ProfileKind
    """What sort it is of."""
    full_name: str
    """Of the person or the company."""
    headline: Optional[str]
    """The line below the name."""
    location: Optional[str]
    """As the page says it."""
    about: Optional[str]
    """In their own words."""
    current_company: Optional[str]
    """Where the person works now."""
    followers: Optional[float]
    """How many."""
    experience: Optional[str]
    """All of `experiences` in one line; null for companies."""
    education: Optional[str]
    """All of `educations` in one line; null for companies."""
    experiences: list[ExperienceResponse]
    """The newest first."""
    educations: list[EducationResponse]
    """The newest first."""
    company: Optional[CompanyResponse]
    """Only for companies."""
    fields: dict[str, str]
    """For each field whether the page showed it, left it out, or hid it."""


ProfileKind = Literal[
    "person",
    "company",
]


@dataclass(repr=False)
class ProfileResponse(Model):
    workspace: WorkspaceResponse
    member: Optional[MemberResponse]
    """In whose name the workspace publishes. Null until one is connected, and always for a test key."""


@dataclass(repr=False)
class PublicationAttemptResponse(Model):
    _json_names = {"started_at": "startedAt", "sent_at": "sentAt", "finished_at": "finishedAt", "http_status": "httpStatus", "remote_id": "remoteId"}
    number: int
    """Counted over the life of the post."""
    publisher: Publisher
    """Through whom."""
    text: str
    """The very text that was sent, with LinkedIn’s reserved characters escaped."""
    started_at: datetime
    """When it began."""
    sent_at: Optional[datetime]
    """Null when nothing left: then nothing can have been published by it."""
    finished_at: Optional[datetime]
    """Null while it is under way."""
    outcome: Optional[AttemptOutcome]
    """`put_off`: certainly not published, and tried again by itself. `failed`: certainly not published. `unknown`: sent, and nobody knows."""
    http_status: Optional[int]
    """What LinkedIn answered."""
    code: Optional[str]
    """How that was understood."""
    message: Optional[str]
    """For people."""
    remote_id: Optional[str]
    """What the network calls the published post; null before."""


@dataclass(repr=False)
class PublicationResponse(Model):
    _json_names = {"post_id": "postId", "next_try_at": "nextTryAt", "published_at": "publishedAt", "remote_id": "remoteId"}
    post_id: str
    """Of the post."""
    status: PostStatus
    """How it stands now."""
    next_try_at: Optional[datetime]
    """When it is tried next; null when it is not scheduled."""
    published_at: Optional[datetime]
    """When it was published; null before."""
    remote_id: Optional[str]
    """What the network calls the published post; null before."""
    sandbox: Optional[SandboxPublicationResponse]
    """What the sandbox received; null when it was not the sandbox."""
    attempts: list[PublicationAttemptResponse]
    """The latest 100, in the order in which they were made."""


Publisher = Literal[
    "sandbox",
    "linkedin",
]


@dataclass(repr=False)
class PublishingLatencyResponse(Model):
    posts: int
    """Scheduled posts published in the range."""
    p50: Optional[float]
    """Half of them took at most so many seconds."""
    p95: Optional[float]
    """95 of 100 took at most so many seconds."""
    max: Optional[float]
    """The slowest of them."""


@dataclass(repr=False)
class PurchaseRequest(Model):
    pack_id: str
    """One of those that `GET /credits/packs` lists."""


@dataclass(repr=False)
class PurchaseResponse(Model):
    id: str
    """Stays the same."""
    pack: str
    """The `pack_id` that was asked for."""
    credits: int
    """What was asked for."""
    price_cents: int
    """The price, in hundredths of the currency."""
    currency: str
    """As ISO 4217 has it, in lower case."""
    status: PurchaseStatus
    """Until it is paid: `created`, `open`, `expired` or `failed`."""
    credits_received: int
    """What it brought and has not given up since, as the ledger says: the sum of `entries`."""
    credits_taken_back: int
    """What refunds and disputes demand back. More than `entries` show where it was spent: that is owed, and paid by what comes in next, under causes of its own (`debt:…`)."""
    entries: list[LedgerEntryResponse]
    """Its entries in the ledger, oldest first. Empty until it is paid."""
    checkout_url: Optional[str]
    """Where it can be paid; null when it can’t be, or not any more."""
    created_at: datetime
    """When it was made."""
    paid_at: Optional[datetime]
    """When the payment was confirmed; null before."""


PurchaseStatus = Literal[
    "created",
    "open",
    "paid",
    "expired",
    "failed",
    "partially_refunded",
    "refunded",
    "disputed",
]
"""Until it is paid: `created`, `open`, `expired` or `failed`."""


@dataclass(repr=False)
class PurchasesPageResponse(Model):
    purchases: list[PurchaseResponse]
    """Newest first."""
    next_cursor: Optional[str]
    """Null on the last page."""


@dataclass(repr=False)
class ReadinessResponse(Model):
    status: ReadinessStatus
    """Whether lookups can be taken and carried out."""
    database: ConnectionState
    """Whether it answers."""
    queue: ConnectionState
    """Whether it answers."""
    workers: float
    """Workers that said in the last 15 seconds that they live."""
    browsers_running: float
    """A browser is started by the first visit."""
    browser_memory_bytes: float
    """Of all browsers of all workers."""
    oldest_pending_visit_seconds: Optional[float]
    """Null when nothing waits."""


ReadinessStatus = Literal[
    "ready",
    "not_ready",
]
"""Whether lookups can be taken and carried out."""


@dataclass(repr=False)
class RecentUsageResponse(Model):
    id: str
    """The id of the lookup."""
    linkedin_url: str
    """As it was sent."""
    status: LookupStatus
    """How it stands now."""
    credits_charged: int
    """What this took."""
    refunded: bool
    """Whether the credit came back."""
    created_at: datetime
    """When it was made."""


@dataclass(repr=False)
class RefusalResponse(Model):
    code: str
    """What creating the post would answer."""
    message: str
    """For people."""
    field: str
    """The field at fault."""


@dataclass(repr=False)
class RegisterRequest(Model):
    email: str
    """The address of the account."""


@dataclass(repr=False)
class RegisterResponse(Model):
    message: str
    """For people."""
    email: str
    """The address of the account."""


RetryConfirmation = Literal[
    "not_published",
]
"""Needed for a post of which nobody knows: that somebody looked, and it is not there."""


@dataclass(repr=False)
class RetryPostRequest(Model):
    confirm: RetryConfirmation = UNSET
    """Needed for a post of which nobody knows: that somebody looked, and it is not there."""


@dataclass(repr=False)
class RevokeKeyRequest(Model):
    grace_hours: int = UNSET
    """How long the key goes on working; 0 stops it at once."""


@dataclass(repr=False)
class RotateKeyRequest(Model):
    grace_hours: int = UNSET
    """How long the old key goes on working."""


@dataclass(repr=False)
class RotateSecretRequest(Model):
    overlap_hours: int = UNSET
    """How long the old secret goes on signing beside the new one; 0 ends it at once."""


@dataclass(repr=False)
class RotatedKeyResponse(Model):
    id: str
    """Stays the same."""
    name: str
    """For people."""
    prefix: str
    """The first characters of the key, as in X-Api-Key-Prefix."""
    mode: Mode
    """Which of the two worlds it belongs to: test and live never meet."""
    scopes: list[Scope]
    """What the key may do."""
    status: KeyStatus
    """`in_grace`: replaced or revoked, and working until `stops_at`."""
    lineage_id: str
    """The first key of its line of rotations, itself if it replaced none."""
    is_account_key: bool
    """Whether it is the key of /auth/api-key."""
    credit_limit: Optional[int]
    """The most credits this key and those it is rotated to may spend; null for no cap."""
    credits_used: int
    """Credits charged and not refunded, those of the keys it replaced included."""
    created_at: datetime
    """When it was made."""
    last_used_at: Optional[datetime]
    """To the minute."""
    expires_at: Optional[datetime]
    """When it stops by itself; null for never."""
    revoked_at: Optional[datetime]
    """When it was revoked or replaced; null if it was not."""
    stops_at: Optional[datetime]
    """When a revoked key stops working."""
    api_key: str
    """The text of the key, shown this once."""
    message: str
    """For people."""
    replaced_key: KeyResponse
    """The old key, with the time at which it stops."""


@dataclass(repr=False)
class SandboxPublicationResponse(Model):
    _json_names = {"remote_id": "remoteId", "published_at": "publishedAt"}
    remote_id: str
    """What the network calls the published post; null before."""
    text: str
    """The text as LinkedIn would have been sent it."""
    published_at: datetime
    """When it was published; null before."""


@dataclass(repr=False)
class SaveEndpointRequest(Model):
    url: str
    """The address of your receiver. The same is asked of it as of a `callback_url`."""
    events: list[WorkspaceEvent] = UNSET
    """What to tell; everything when left out."""


Scope = Literal[
    "posts:read",
    "posts:write",
    "posts:delete",
    "ideas:read",
    "ideas:write",
    "analytics:read",
    "profile:read",
    "scrape:read",
    "scrape:write",
    "credits:read",
    "credits:write",
    "account:read",
    "account:write",
    "keys:read",
    "keys:write",
    "webhooks:read",
    "webhooks:write",
]


@dataclass(repr=False)
class SendTestEventRequest(Model):
    url: str = UNSET
    """Where to send it; where the newest delivery went when left out."""


@dataclass(repr=False)
class SessionCodeResponse(Model):
    message: str
    """For people."""
    email: str
    """The address of the account."""


@dataclass(repr=False)
class SessionResponse(Model):
    email: str
    """The address of the account."""
    plan: Plan
    """What the workspace has paid for, or was given."""
    created_at: datetime
    """When it began."""
    expires_at: datetime
    """When the session ends by itself."""


@dataclass(repr=False)
class SignInRequest(Model):
    email: str
    """The address of the account."""
    code: str
    """The 6 digits from the mail."""


@dataclass(repr=False)
class SignInResponse(Model):
    email: str
    """The address of the account."""
    expires_at: datetime
    """When the session ends by itself."""
    confirmation_token: str
    """To be sent as `X-Confirmation`. Of this session only; the one before it counts no more."""
    confirmation_expires_at: datetime
    """Until when the confirmation token is good: for 10 minutes."""
    api_key: str = UNSET
    """The account key, shown this once; only in the answer that opens the account."""
    test_api_key: str = UNSET
    """A key for test mode; only in the answer that opens the account."""


@dataclass(repr=False)
class SignedOutEverywhereResponse(Model):
    message: str
    """For people."""
    ended: int
    """How many sessions there were, this one included."""


@dataclass(repr=False)
class SignedOutResponse(Model):
    message: str
    """For people."""


@dataclass(repr=False)
class SigningSecretResponse(Model):
    secret: str
    """With this receivers check signatures. Base64 after the prefix."""
    created_at: datetime
    """When it was made."""
    old_secrets_stop_at: Optional[datetime]
    """Until then the secrets before it sign as well; null when none does."""


@dataclass(repr=False)
class StartedConnectionResponse(Model):
    _json_names = {"expires_at": "expiresAt"}
    url: str
    """Where the member gives consent, in a browser."""
    expires_at: datetime
    """Until then."""


@dataclass(repr=False)
class StartedPurchaseResponse(Model):
    checkout_url: str
    """Open it in a browser to pay."""
    pack: str
    """The `pack_id` that was asked for."""
    credits: int
    """What the payment will bring."""
    price_cents: int
    """What it costs."""
    purchase_id: str
    """Tells later how it went: `GET /credits/purchases/{id}`."""


@dataclass(repr=False)
class StripeEventRequest(Model):
    id: str
    """One that was taken before changes nothing."""
    object: str
    """What sort of object Stripe sends."""
    type: str
    """What sort it is of."""
    created: int
    """In seconds since 1970."""
    livemode: bool
    """False for the test mode of Stripe."""
    data: dict[str, Any]
    """With the object that the event is about, as it is at Stripe."""


@dataclass(repr=False)
class SubmitBatchRequest(Model):
    linkedin_urls: list[str]
    """Of people or companies."""
    callback_url: Optional[str] = UNSET
    """Where the results are POSTed to when the batch completes."""
    skip_invalid: bool = UNSET
    """Look up the rest although some addresses are no LinkedIn profiles; those are failed items."""
    force: bool = UNSET
    """Try again where a lookup failed before."""
    max_age: float = UNSET
    """The oldest answer to take from the cache, in hours; 0 takes none."""


@dataclass(repr=False)
class SubmitLookupRequest(Model):
    linkedin_url: str
    """Of a person or a company."""
    force: bool = UNSET
    """Try again where a lookup failed before."""
    max_age: float = UNSET
    """The oldest answer to take from the cache, in hours; 0 takes none."""


@dataclass(repr=False)
class SubmittedBatchData(Model):
    batch_id: str
    """Of the new batch."""
    submitted: int
    """Lookups that were charged."""
    cached: int
    """Addresses answered free of charge: known or pending in this workspace already, or sent twice."""
    total: int
    """Addresses that were sent."""
    status: BatchStatus
    """How it stands now."""
    jobs: list[BatchJobResponse]
    """One for each address, in the order sent."""


@dataclass(repr=False)
class SubmittedBatchResponse(Model):
    data: SubmittedBatchData
    credits_charged: int
    """What this took."""
    credits_remaining: int
    """What the key can spend from now on."""


@dataclass(repr=False)
class SubmittedLookupResponse(Model):
    data: LookupResponse
    credits_charged: float
    """0 for an answer from the cache, and after a refund."""
    credits_remaining: float
    """What the key can spend from now on."""


@dataclass(repr=False)
class UpdateIdeaRequest(Model):
    content: str = UNSET
    """The text."""
    title: Optional[str] = UNSET
    """Null for none."""
    tags: list[str] = UNSET
    """Each of 1 to 50 characters. Spellings that differ in case only are one tag."""


@dataclass(repr=False)
class UpdateKeyRequest(Model):
    name: str = UNSET
    """For people."""
    credit_limit: Optional[int] = UNSET
    """The most credits the key may spend in all, what it has spent included; null lifts the cap."""
    expires_at: Optional[datetime] = UNSET
    """When the key stops by itself; null for never."""


@dataclass(repr=False)
class UpdatePostRequest(Model):
    _json_names = {"scheduled_at": "scheduledAt"}
    content: str = UNSET
    """The text as readers shall see it. No length is declared because it is counted as LinkedIn counts, in UTF-16 code units: at most 3000, of which most emoji take 2 or more."""
    status: AuthorStatus = UNSET
    """`scheduled` needs a time, sent or kept; `draft` takes the post back and forgets its time, unless one is sent."""
    scheduled_at: Optional[datetime] = UNSET
    """When a scheduled post is published; null takes the time away from any other. At most a year ahead, as in 2026-03-05T10:30:00Z."""


@dataclass(repr=False)
class VerifyRequest(Model):
    email: str
    """The address of the account."""
    code: str
    """The 6 digits from the mail."""


@dataclass(repr=False)
class VerifyResponse(Model):
    message: str
    """For people."""
    email: str
    """The address of the account."""
    verified: bool
    """Always true: a wrong code is refused."""
    verification_token: str
    """Good for one call of /auth/api-key within 10 minutes. Sending it is optional."""


WarningCode = Literal[
    "not_connected",
    "connection_ends",
]


@dataclass(repr=False)
class WarningResponse(Model):
    code: WarningCode
    """For programs."""
    message: str
    """For people."""


@dataclass(repr=False)
class WhoamiResponse(Model):
    id: str
    """The id of the key."""
    account_id: str
    """Of the workspace."""
    name: str
    """For people."""
    prefix: str
    """The beginning of the key, by which it can be told."""
    mode: Mode
    """Which of the two worlds it belongs to: test and live never meet."""
    scopes: list[Scope]
    """What the key may do."""
    status: WorkingKeyStatus
    """How it stands now."""
    created_at: datetime
    """When it was made."""
    expires_at: Optional[datetime]
    """When it stops by itself; null for never."""
    stops_at: Optional[datetime]
    """When its grace ends."""


WorkingKeyStatus = Literal[
    "active",
    "in_grace",
]


WorkspaceEvent = Literal[
    "post.published",
    "post.failed",
    "post.unknown",
]
"""What to tell; everything when left out."""


@dataclass(repr=False)
class WorkspaceResponse(Model):
    _json_names = {"created_at": "createdAt"}
    id: str
    """Stays the same."""
    email: str
    """Of its owner."""
    plan: Plan
    """What the workspace has paid for, or was given."""
    created_at: datetime
    """When it was made."""

