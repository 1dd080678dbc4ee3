/** `@types/node` has fetch, but no name for what a request can carry. */
type BodyInit = NonNullable<RequestInit['body']>;
