import type { Readable, Writable } from 'node:stream';

/** What a command may know of the world around it. */
export interface Terminal {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable & { isTTY?: boolean };
  /** Aborted by Ctrl-C. */
  interrupted: AbortSignal;
}

/** Writes lines; what profiles hold is other people's text and must not steer the terminal. */
export function say(stream: Writable, line: string): void {
  stream.write(`${printable(line)}\n`);
}

export function sayJson(stream: Writable, value: unknown): void {
  stream.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Control characters, line ends aside, could move the cursor, colour text or rename the window. */
export function printable(text: string): string {
  return text.replaceAll(/(?!\n)\p{Cc}/gu, '�');
}
