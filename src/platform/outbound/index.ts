export { hostOf, parseDestination } from './destination.js';
export { DestinationGuard } from './destination-guard.js';
export { NameResolver, SystemResolver } from './name-resolver.js';
export {
  AnswerLost,
  AnswerOverdue,
  DestinationForbidden,
  NameNotResolved,
  RequestNotSent,
} from './outbound.errors.js';
export { type Answer, type Message, OutboundClient } from './outbound-client.js';
export { type ServiceAnswer, ServiceClient } from './service-client.js';
