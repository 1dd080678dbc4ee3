interface Server {
  url: string;
  close(): Promise<void>;
}

/** For a server that is a process of its own: says where it is, and ends with whoever started it. */
export function serveUntilTold(server: Server): void {
  process.stdout.write(`${JSON.stringify({ url: server.url })}\n`);
  const leave = () => void server.close().finally(() => process.exit(0));
  // Over an IPC channel it was started by the stack, which it must not outlive.
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(event, leave);
}
