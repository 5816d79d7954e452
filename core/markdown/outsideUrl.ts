/*
 * The one form in which an address outside is a link here: https, a host in plain letters, no user, no port, and after
 * the host only what a URL may hold as it is. Every parser of URLs reads it alike, so what the desk has checked is where
 * a browser goes; any other spelling is text on the page and refused by the desk (`trust/secrets/outgoing/links.ts`).
 * Source: RFC 3986, section 2; narrower than the WHATWG URL Standard, which mends what is written wrongly.
 */
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const HOST = String.raw`${LABEL}(?:\.${LABEL}){1,8}`;
const REST = String.raw`[/?#](?:[\w.~:/?#@!$&*+,;=%-]*[\w~/=#&*+$@-])?`;
/** After a bare host: an end, or a sign that closes it; a letter or dot of any script could belong to another host. */
const END = String.raw`(?=$|[\s)>\]"'」』】）]|[.,;:!?。、，！？]+(?:$|\s))`;

/** For the source of a pattern with flag `u` or none; holds no group that captures. */
export const OUTSIDE_URL = String.raw`https:\/\/${HOST}(?:${REST}|${END})`;

const WHOLE = new RegExp(`^${OUTSIDE_URL}$`);

/** Null for everything that is not exactly of that form. */
export function outsideUrl(text: string): URL | null {
  return WHOLE.test(text) && URL.canParse(text) ? new URL(text) : null;
}
