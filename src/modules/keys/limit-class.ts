/**
 * Which limit a route counts against: `lookups` the POSTs of the lookup API, `workspace` the routes for posts
 * and keys, `anonymous` what needs no key, `unlimited` what is free to poll.
 */
export type LimitClass = 'lookups' | 'workspace' | 'anonymous' | 'unlimited';
