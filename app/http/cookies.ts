/** `Strict` is not sent when another site leads here, as an identity provider does on the way back. */
export type SameSite = 'Strict' | 'Lax';

/** The `set-cookie` header of a cookie that scripts cannot read. `__Host-` binds it to this host and to HTTPS. */
export function cookieOf(
  origin: string,
  name: string,
  value: string,
  seconds: number,
  sameSite: SameSite = 'Strict',
): string {
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  return `${fullName(origin, name)}=${value}; Path=/; HttpOnly; SameSite=${sameSite}; Max-Age=${seconds}${secure}`;
}

/** The value of the cookie in a `cookie` header. */
export function cookieIn(origin: string, name: string, cookies: string | undefined): string | undefined {
  const wanted = `${fullName(origin, name)}=`;
  return cookies
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(wanted))
    ?.slice(wanted.length);
}

/** On loopback there is plain HTTP, where a browser takes no `__Host-` cookie. */
function fullName(origin: string, name: string): string {
  return origin.startsWith('https:') ? `__Host-${name}` : name;
}
