/** LinkedIn will never take this code or token. */
export class OAuthRefused extends Error {}

/** LinkedIn gave no answer to go by; the same call can succeed later. */
export class OAuthUnavailable extends Error {}
