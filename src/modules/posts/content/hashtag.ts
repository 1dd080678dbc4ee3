/**
 * What is sent as a hashtag: a # with letters and digits of any script behind it, one letter at least. Not within a
 * word (`C#x`) or an address (`/#top`), and not before a `_`, where nobody documents how LinkedIn goes on reading.
 */
export const HASHTAG =
  /(?<![\p{L}\p{N}_/?=&%@#~+.-])#((?=\p{N}*\p{L})[\p{L}\p{N}\p{M}]+)(?![\p{L}\p{N}\p{M}_])/u;
