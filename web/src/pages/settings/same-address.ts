/** Addresses are kept in lower case, and written as people write. */
export function isSameAddress(written: string, address: string): boolean {
  return written.trim().toLowerCase() === address.toLowerCase();
}
