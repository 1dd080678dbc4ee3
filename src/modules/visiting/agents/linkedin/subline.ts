import { readCount } from './counts.js';
import { type Elements, textPieces } from './page-document.js';
import { type Reading, readLine } from './text.js';

const FOLLOWERS =
  /follower|abonn|seguidor|volger|följare|følger|obserwuj|takip|подписч|отслеживающ|フォロワー|关注者|關注者|팔로워|متابع/iu;
const CONNECTIONS =
  /connection|kontakt|contact|contatt|relation|conex|collegament|connectie|forbindelse|bağlantı|контакт|つながり|好友|聯絡人|联系人|1촌|زميل|زملاء/iu;

/** The line under the name in its pieces: a place, followers, connections; each may be missing. */
export function readSubline(topCard: Elements): string[] {
  return textPieces(topCard.find('.top-card-layout__first-subline').first());
}

/** The first piece that counts nothing. */
export function readPlace(subline: string[]): Reading {
  return readLine(subline.find((piece) => /\p{L}/u.test(piece) && !isCount(piece)) ?? '');
}

/** A person's followers, which come before the connections when both are there. */
export function readPersonFollowers(subline: string[]): number | null {
  const counts = subline.filter(isCount);
  const first = counts.length > 1 ? counts[0] : undefined;
  return readCount(counts.find((count) => FOLLOWERS.test(count)) ?? first ?? '');
}

/** A company has no connections: whatever its page counts here is followers. */
export function readCompanyFollowers(subline: string[]): number | null {
  return readCount(subline.find(isCount) ?? '');
}

/** "41M followers", "500+ connections". A place may start with a digit as well, but then has parts. */
function isCount(piece: string): boolean {
  if (!/\p{Nd}/u.test(piece)) return false;
  return FOLLOWERS.test(piece) || CONNECTIONS.test(piece) || /^\p{Nd}(?!.*,\s)/u.test(piece);
}
