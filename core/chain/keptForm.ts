/** `0x1234…abcd`: all that is kept of 64 digits of which nobody knows whether they are a hash or a key. */
export function keptForm(hash: string): string {
  const [, prefix = '', digits = ''] = /^(0x)?(.*)$/i.exec(hash) ?? [];
  return `${prefix.toLowerCase()}${digits.slice(0, 4)}…${digits.slice(-4)}`;
}

/** 64 hexadecimal digits that stand alone in a text. */
export const WHOLE_DIGITS = /(?<![0-9a-z])(?:0x)?[0-9a-f]{64}(?![0-9a-f])/gi;
