/** Keys of the Korean keyboard (Dubeolsik), by the place of a letter in a syllable, in the order of Unicode; without Shift. */
const INITIALS = 'r r s e e f a q q t t d w w c z x v g'.split(' ');
const MEDIALS = 'k o i o j p u p h hk ho hl y n nj np nl b m ml l'.split(' ');
const FINALS = ' r r rt s sw sg e f fr fa fq ft fx fv fg a q qt t t d w c z x v g'.split(' ');

const FIRST = 0xac00;
const LAST = 0xd7a3;

/** `안녕` → `dkssud`: what stands there when Korean is typed on a Latin keyboard, in small letters. Other signs stay. */
export function typedInLatin(text: string): string {
  return [...text].map(keysOf).join('');
}

function keysOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < FIRST || code > LAST) return sign;
  const place = code - FIRST;
  const [initial, medial, final] = [Math.floor(place / 588), Math.floor((place % 588) / 28), place % 28];
  return `${INITIALS[initial]}${MEDIALS[medial]}${FINALS[final]}`;
}
