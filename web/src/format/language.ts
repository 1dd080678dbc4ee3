/** The pages are English, and so are numbers and times; months are spelled out, as 3/4 is two days on two sides of an ocean. */
export const LANGUAGE = 'en-GB';
