/** The stack can't start here. The message is one line telling the person at the terminal why. */
export class CannotStart extends Error {}
