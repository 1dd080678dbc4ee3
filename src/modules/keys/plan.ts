/** What a workspace pays for. Loaded with each key, so that a route which needs one costs no query. */
export type Plan = 'free' | 'business';
