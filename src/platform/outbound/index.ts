export { hostOf, parseDestination } from './destination.js';
export { DestinationGuard } from './destination-guard.js';
export { NameResolver, SystemResolver } from './name-resolver.js';
export { AnswerOverdue, DestinationForbidden, NameNotResolved } from './outbound.errors.js';
export { type Answer, type Message, OutboundClient } from './outbound-client.js';
