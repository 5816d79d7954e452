/*
 * How people, screens and programs write 32 bytes. Digits in, messages out; nothing says what they are, unless the name of
 * the writing does.
 */

const bytesOf = (hex: string) => groupsOf(hex, 2).map((byte) => Number.parseInt(byte, 16));

export function groupsOf(text: string, size: number): string[] {
  return text.match(new RegExp(`.{1,${size}}`, 'gsu')) ?? [];
}

type Writing = (hex: string) => string[];

const SEPARATORS: Readonly<Record<string, string>> = {
  blank: ' ',
  blanks: '  ',
  line: '\n',
  colon: ':',
  hyphen: '-',
  dot: '.',
  comma: ',',
  commaBlank: ', ',
  bold: '** **',
  slash: '/',
  bar: ' | ',
  underscore: '_',
  dash: ' – ',
  ideographicComma: '、',
  middleDot: '・',
  semicolon: ';',
  arrow: ' → ',
  key: ' 🔑 ',
  quoted: '"\n"',
  tab: '\t',
  plus: ' + ',
  wrapped: '\r\n  ',
  mail: '\n> ',
};

const grouped: Record<string, Writing> = Object.fromEntries(
  [2, 4, 8, 16, 32].flatMap((size) =>
    Object.entries(SEPARATORS).map(([name, by]): [string, Writing] => [
      `groups of ${size}, ${name}`,
      (hex) => [groupsOf(hex, size).join(by)],
    ]),
  ),
);

/** In one message. */
export const HEX_WRITINGS: Readonly<Record<string, Writing>> = {
  ...grouped,
  singles: (hex) => [[...hex].join(' ')],
  threes: (hex) => [groupsOf(hex, 3).join(' ')],
  tens: (hex) => [groupsOf(hex, 10).join('\n')],
  prefixed: (hex) => [`0x${groupsOf(hex, 4).join(' ')}`],
  prefixedApart: (hex) => [`0x ${groupsOf(hex, 8).join(' ')}`],
  upper: (hex) => [groupsOf(hex.toUpperCase(), 4).join(' ')],
  numberedLines: (hex) => [
    groupsOf(hex, 8)
      .map((group, i) => `${i + 1}. ${group}`)
      .join('\n'),
  ],
  numberedInline: (hex) => [
    groupsOf(hex, 16)
      .map((group, i) => `${i + 1}) ${group}`)
      .join(' '),
  ],
  numberedFromZero: (hex) => [
    groupsOf(hex, 4)
      .map((group, i) => `[${i}] ${group}`)
      .join('\n'),
  ],
  numberedTable: (hex) => [
    groupsOf(hex, 4)
      .map((group, i) => `| ${i + 1} | ${group} |`)
      .join('\n'),
  ],
  parts: (hex) => [
    groupsOf(hex, 16)
      .map((group, i) => `part ${i + 1}: ${group}`)
      .join('\n'),
  ],
  japaneseParts: (hex) => [
    groupsOf(hex, 16)
      .map((group, i) => `${i + 1}行目：${group}`)
      .join('\n'),
  ],
  halvesNamed: (hex) => [`first half ${hex.slice(0, 32)} second half ${hex.slice(32)}`],
  halvesAnd: (hex) => [`${hex.slice(0, 32)} and then ${hex.slice(32)}`],
  bold: (hex) => [
    groupsOf(hex, 8)
      .map((group) => `**${group}**`)
      .join(' '),
  ],
  quotes: (hex) => [
    groupsOf(hex, 8)
      .map((group) => `"${group}"`)
      .join(', '),
  ],
  json: (hex) => [JSON.stringify(groupsOf(hex, 16))],
  brackets: (hex) => [
    groupsOf(hex, 4)
      .map((group) => `(${group})`)
      .join(''),
  ],
  byteArray: (hex) => [
    `{${groupsOf(hex, 2)
      .map((byte) => `0x${byte}`)
      .join(', ')}}`,
  ],
  escapedBytes: (hex) => [
    groupsOf(hex, 2)
      .map((byte) => `\\x${byte}`)
      .join(''),
  ],
  dump: (hex) => [
    groupsOf(hex, 32)
      .map((row, i) => `${(i * 16).toString(16).padStart(8, '0')}: ${groupsOf(row, 2).join(' ')}`)
      .join('\n'),
  ],
  fullWidth: (hex) => [
    groupsOf(hex, 8)
      .join(' ')
      .replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  ],
  groupsBackwards: (hex) => [groupsOf(hex, 8).toReversed().join(' ')],
  lettersBackwards: (hex) => [groupsOf([...hex].toReversed().join(''), 8).join(' ')],
  inSentence: (hex) => [`hello, please look at ${groupsOf(hex, 8).join(' ')} for me, thanks`],
  decimal: (hex) => [BigInt(`0x${hex}`).toString()],
  decimalThousands: (hex) => [BigInt(`0x${hex}`).toLocaleString('en')],
  decimalLines: (hex) => [groupsOf(BigInt(`0x${hex}`).toString(), 10).join('\n')],
  decimalBytes: (hex) => [bytesOf(hex).join(', ')],
  decimalBytesBare: (hex) => [bytesOf(hex).join(' ')],
  decimalBytesArray: (hex) => [`[${bytesOf(hex).join(',')}]`],
  decimalBytesLines: (hex) => [bytesOf(hex).join('\n')],
};

/** Over several messages. */
export const HEX_PIECES: Readonly<Record<string, Writing>> = {
  twoMessages: (hex) => groupsOf(hex, 32),
  twoMessagesPrefixed: (hex) => groupsOf(`0x${hex}`, 34),
  fourMessages: (hex) => groupsOf(hex, 16),
  eightMessages: (hex) => groupsOf(hex, 8),
  twoOfGroups: (hex) => groupsOf(hex, 32).map((half) => groupsOf(half, 4).join(' ')),
  twoWithTalk: (hex) => [hex.slice(0, 32), 'one moment please, I have to turn the page', hex.slice(32)],
  fourWithTalk: (hex) => groupsOf(hex, 16).flatMap((part) => [part, 'and now the next line']),
  numberedMessages: (hex) => groupsOf(hex, 8).map((part, i) => `${i + 1}. ${part}`),
  named: (hex) => [`first half ${hex.slice(0, 32)}`, `second half ${hex.slice(32)}`],
};
