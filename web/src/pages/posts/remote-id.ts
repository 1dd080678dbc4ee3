const URN = /urn(?::|%3A)(li|sandbox)(?::|%3A)(share|ugcPost|activity)(?::|%3A)([\w-]{1,64})/i;

/** As in linkedin.com/posts/ada-example_some-words-activity-7431329065766260736-aB3d */
const IN_ADDRESS = /[-_](share|ugcPost|activity)-(\d{10,25})(?:[-/?#]|$)/i;

/** The API spells them so. */
const KINDS: Readonly<Record<string, string>> = { share: 'share', ugcpost: 'ugcPost', activity: 'activity' };

/** What LinkedIn calls a post, taken out of its address, or as it was written. */
export function remoteIdIn(text: string): string {
  const urn = URN.exec(text);
  if (urn) return `urn:${urn[1]?.toLowerCase()}:${kindOf(urn[2])}:${urn[3]}`;
  const inAddress = IN_ADDRESS.exec(text);
  return inAddress ? `urn:li:${kindOf(inAddress[1])}:${inAddress[2]}` : text.trim();
}

/** Where a published post is to be read; nowhere when it only went to the sandbox. */
export function addressOf(remoteId: string | null): string | undefined {
  const isLinkedIn = /^urn:li:(share|ugcPost|activity):[\w-]{1,64}$/.test(remoteId ?? '');
  return isLinkedIn ? `https://www.linkedin.com/feed/update/${remoteId}/` : undefined;
}

function kindOf(kind = ''): string {
  return KINDS[kind.toLowerCase()] ?? kind;
}
