import { type Finding, matches, type SecretKind, type Span } from './detection.ts';

/*
 * Personal data that support does not need: stored and shown masked. A number alone is an order number, an amount or a
 * time stamp; it is personal only in a form that says so, or with a check digit that agrees.
 */

interface Form {
  readonly kind: SecretKind;
  readonly shape: RegExp;
  readonly accept?: (digits: string) => boolean;
}

const ALONE_BEFORE = String.raw`(?<![\w.+@/#$-])`;
const ALONE_AFTER = String.raw`(?![\w@/]|[.-]\d)`;

const FORMS: readonly Form[] = [
  { kind: 'email', shape: /(?<![\w.+-])[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![\w-])/gi },
  { kind: 'card', shape: alone(String.raw`[3-6]\d{3}(?:[ -]?\d{4,6}){2,3}(?:[ -]?\d{1,4})?`), accept: isCard },
  { kind: 'id', shape: alone(String.raw`\d{6}-[1-8]\d{6}`), accept: isKoreanId },
  { kind: 'id', shape: alone(String.raw`[1-9]\d{16}[\dXx]`), accept: isChineseId },
  { kind: 'id', shape: alone(String.raw`(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}`) },
  { kind: 'id', shape: /(?:まいなんばー|マイナンバー|個人番号)[^\d\n]{0,10}\d{4}[ -]?\d{4}[ -]?\d{4}(?!\d)/g },
  {
    kind: 'phone',
    shape: alone(String.raw`\+[1-9]\d{0,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,4}(?:[ .-]?\d{2,4}){2,4}`),
    accept: isPhoneLong,
  },
  { kind: 'phone', shape: alone(String.raw`0[5789]0[ -]?\d{4}[ -]?\d{4}`) },
  { kind: 'phone', shape: alone(String.raw`0\d{1,4}-\d{1,4}-\d{4}`) },
  { kind: 'phone', shape: alone(String.raw`010\d{8}|01[016789][ .-]\d{3,4}[ .-]\d{4}`) },
  { kind: 'phone', shape: alone(String.raw`1[3-9]\d[ -]?\d{4}[ -]?\d{4}`) },
  { kind: 'phone', shape: alone(String.raw`(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}`) },
];

const TOLL_FREE = alone(
  String.raw`(?:\+?\d{1,2}[ .-])?(?:\(8\d\d\)|8\d\d)[ .-]\d{3}[ .-]\d{4}|(?:0120|0800|080)-\d{2,4}-\d{3,4}|400-?\d{3}-?\d{4}|15\d{2}-\d{4}`,
);

/** Telephone numbers, service numbers included. */
export function phoneNumbers(text: string): Span[] {
  const personal = readPersonal(text).filter(({ kind }) => kind === 'phone');
  return [...personal, ...matches(text, TOLL_FREE)];
}

/** E-mail addresses, telephone, card and identity numbers. */
export function readPersonal(text: string): Finding[] {
  return FORMS.flatMap(({ kind, shape, accept }) =>
    [...text.matchAll(shape)].flatMap((match): Finding[] => {
      if (accept && !accept(match[0].replace(/[^\dXx]/g, ''))) return [];
      return [{ verdict: 'mask', kind, start: match.index, end: match.index + match[0].length }];
    }),
  );
}

function alone(body: string): RegExp {
  return new RegExp(`${ALONE_BEFORE}(?:${body})${ALONE_AFTER}`, 'g');
}

/** ISO/IEC 7812: Visa, Mastercard, American Express, JCB, Diners, Discover, UnionPay lengths and the Luhn digit. */
function isCard(digits: string): boolean {
  const known = /^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|35\d{14}|3[068]\d{12}|6\d{15,18})$/.test(
    digits,
  );
  return known && luhn(digits);
}

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Birth date first: month and day must exist. */
function isKoreanId(digits: string): boolean {
  const [month, day] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** GB 11643: ISO 7064 MOD 11-2. */
function isChineseId(digits: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits.charAt(i)), 0);
  return '10X98765432'.charAt(sum % 11) === digits.charAt(17).toUpperCase();
}

function isPhoneLong(digits: string): boolean {
  return digits.length >= 9 && digits.length <= 15;
}
