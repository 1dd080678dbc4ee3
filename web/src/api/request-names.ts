const RANDOM_BYTES = 16;

/**
 * The Idempotency-Key of each request: the same for the same request, however often it is sent. So a batch whose answer
 * was lost on the way is not taken a second time.
 */
export class RequestNames {
  private readonly names = new Map<string, string>();

  nameOf(request: object): string {
    const text = JSON.stringify(request);
    const name = this.names.get(text) ?? newName();
    this.names.set(text, name);
    return name;
  }

  /** It was answered: the same again is another one. */
  forget(request: object): void {
    this.names.delete(JSON.stringify(request));
  }
}

/** Not `randomUUID`, which browsers have on https pages only. */
function newName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(RANDOM_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
