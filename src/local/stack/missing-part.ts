/** Something the machine lacks and that could not be had. The message is one line saying what to install. */
export class MissingPart extends Error {}
