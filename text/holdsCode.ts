/** A hash, an address, a signature: there is something to look at, whatever is said beside it. */
const CODE = /[!-~]{25,}/;

export const holdsCode = (text: string): boolean => CODE.test(text);
