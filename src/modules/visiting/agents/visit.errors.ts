/** The page says there is no such public profile. Final: the same visit would find the same. */
export class ProfileGone extends Error {}

/** The site would not serve us (999, 429, login wall, challenge). Says nothing about the profile. */
export class SiteRefused extends Error {
  constructor(
    message: string,
    /** What the site asked for in Retry-After, when it did. */
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(message);
  }
}

/** The site wants proof that we are human. Nobody solves that: all visits by the same way out stop at once. */
export class SiteChallenged extends SiteRefused {}

/** A good page that we can't read: its layout changed, or it came truncated. `html` is for diagnosis only. */
export class PageChanged extends Error {
  constructor(
    message: string,
    readonly html: string,
  ) {
    super(message);
  }
}

/** A passing fault: network, time-out, 5xx. Worth another try shortly. */
export class TransientFault extends Error {}

/** The proxy did not do its part, so that the site was never asked. The next try takes another one. */
export class EgressFault extends TransientFault {}

/**
 * The visit ended where this profile can't be: off the site, or on someone else's page.
 * A person must look; the same visit again won't help.
 */
export class UnexpectedLanding extends Error {}
