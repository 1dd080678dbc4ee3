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
