/**
 * The signature in what a user pasted: wallets show it alone, in quotes, within JSON (`"sig": "0x…"`), or broken into
 * lines by the app it was copied from. What holds none is given back as it is, and will not verify.
 */
export function signatureIn(scheme: 'siwe' | 'bip322', pasted: string): string {
  const text = pasted
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return scheme === 'siwe' ? hexIn(text) : base64In(text);
}

const LONGEST = 20_000;

function hexIn(text: string): string {
  const prefixed = /0x[0-9a-f]{128,}/i.exec(text.replaceAll(/\s+/g, ''))?.[0];
  const bare = /^[0-9a-f]{130}$/i.exec(text.trim())?.[0];
  return prefixed ?? (bare ? `0x${bare}` : text.trim());
}

function base64In(text: string): string {
  const joined = text.replaceAll(/\s+/g, '');
  if (BASE64.test(joined)) return joined;
  const quoted = /"(?:sig|signature)"\s*:\s*"([^"]+)"/i.exec(text)?.[1];
  const armoured = /-----BEGIN [A-Z ]*SIGNATURE-----([\s\S]+?)-----END/.exec(text)?.[1];
  const lines = (armoured ?? quoted ?? '').trim().split(/\s*\n\s*/);
  return lines.findLast((line) => BASE64.test(line)) ?? text.trim();
}

const BASE64 = /^[A-Za-z0-9+/]{64,}={0,2}$/;
