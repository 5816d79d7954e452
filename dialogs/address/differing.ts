/** Addresses in full, the part in which they differ set in brackets (`0xabc[11…]1234`): what people compare is the same. */
export function differing(addresses: readonly string[]): string[] {
  const spelled = addresses.map((address) => (/^(0x|bc1)/i.test(address) ? address.toLowerCase() : address));
  const start = sharedLength(spelled);
  const end = sharedLength(spelled.map((text) => [...text.slice(start)].reverse().join('')));
  return addresses.map(
    (text) => `${text.slice(0, start)}[${text.slice(start, text.length - end)}]${text.slice(text.length - end)}`,
  );
}

/** How many characters all begin with. */
function sharedLength([first = '', ...others]: readonly string[]): number {
  const at = [...first].findIndex((letter, index) => others.some((other) => other[index] !== letter));
  return at === -1 ? first.length : at;
}
