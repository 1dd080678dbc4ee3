/** The address may not be called. The message is for whoever gave it, and tells nothing of the network here. */
export class DestinationForbidden extends Error {}

/** The host has no address, or its name servers did not say so in time. */
export class NameNotResolved extends Error {
  constructor() {
    super('The host name could not be resolved');
  }
}

/** The whole exchange took longer than it may. */
export class AnswerOverdue extends Error {
  constructor() {
    super('No answer came in time');
  }
}

/** Nothing of the request left: the same request can be made again. */
export class RequestNotSent extends Error {
  constructor(readonly reason: string) {
    super(`The request could not be sent: ${reason}`);
  }
}

/** The request may have arrived and been acted upon. */
export class AnswerLost extends Error {
  constructor(readonly reason: string) {
    super(`The request was sent and its answer was lost: ${reason}`);
  }
}
