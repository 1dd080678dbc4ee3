/** The address, if it leads to a web page: what stands on a profile may be anything. */
export function webHref(address: string): string | undefined {
  return /^https?:\/\//i.test(address) ? address : undefined;
}
