import { encode, renderUnicodeCompact } from 'uqr';
import { staffGuard } from '../../../../app/compose/support/staffGuard.ts';
import { judgeRow } from '../../../../handoff/staffRow.ts';
import { drawsCode } from '../../../../trust/secrets/outgoing/drawnCode.ts';

const HELD = ['https://wallet-fix.example/c', 'bitcoin:bc1qexample?amount=0.1', 'tel:+10000000', 'wc:0@2'];

const inSigns = (dark: string, light: string) => (held: string) =>
  encode(held, { border: 2 })
    .data.map((row) => row.map((isDark) => (isDark ? dark : light)).join(''))
    .join('\n');
/** Two columns and four rows a sign. */
function inBraille(held: string): string {
  const { data, size } = encode(held, { border: 2 });
  const DOTS = [0, 3, 1, 4, 2, 5, 6, 7];
  const signs = (y: number) =>
    Array.from({ length: Math.ceil(size / 2) }, (_, x) =>
      String.fromCodePoint(
        0x2800 + DOTS.reduce((sum, dot, at) => sum + (data[y * 4 + (at >> 1)]?.[x * 2 + (at & 1)] ? 1 << dot : 0), 0),
      ),
    ).join('');
  return Array.from({ length: Math.ceil(size / 4) }, (_, y) => signs(y)).join('\n');
}

const DRAWN: Readonly<Record<string, (held: string) => string>> = {
  'half blocks': (held) => renderUnicodeCompact(held, { border: 2 }),
  'full and light blocks': inSigns('██', '░░'),
  'blocks and blanks': inSigns('██', '  '),
  squares: inSigns('⬛', '⬜'),
  'squares with a variation selector': inSigns('⬛\ufe0f', '⬜\ufe0f'),
  'squares of other colours': inSigns('🟥', '🟨'),
  'geometric squares': inSigns('■', '□'),
  'table cells': inSigns('|■', '|□'),
  'signs of writing': inSigns('##', '  '),
  'figures for light and dark': inSigns('1', '0'),
  Braille: inBraille,
};

describe.each(Object.entries(DRAWN))('a code drawn in %s', (_, draw) => {
  it.each(HELD)('is said to nobody, whatever it holds: %s', (held) => {
    const drawn = draw(held);
    expect(drawsCode([`Here is your case sheet.\n${drawn}`, 'Have a look with your phone.'])).toBe(true);
    const quoted = drawn.replaceAll('\n', '\n> ');
    expect(drawsCode([`こちらが受付票です。\n> ${quoted}`])).toBe(true);
  });
});

it('is refused over several messages as well, and before any slower guard has read it', () => {
  const rows = (DRAWN['half blocks']?.(HELD[0] ?? '') ?? '').split('\n');
  const half = Math.ceil(rows.length / 2);
  const guard = { ...staffGuard({ walletName: 'Example Wallet', allowedHosts: [] }), objectionTo: () => null };
  const own = [rows.slice(0, half).join('\n'), '稍等。'];
  expect(judgeRow({ words: rows.slice(half).join('\n'), own, others: [] }, guard).objection).toBe('drawn-code');
  expect(judgeRow({ words: 'Take your time.', own, others: [] }, guard).objection).toBeNull();
});

it.each([
  'Scan: ████████████░░░░░░░░ 60 %',
  '검사 중 ▓▓▓▓▓▓▓▓▓▓░░░░░ 70%',
  '⭐⭐⭐⭐⭐⭐⭐⭐⭐⭐\n⭐⭐⭐⭐⭐⭐⭐⭐⭐',
  Array(9).fill('Block 12: ████████░░░░ 60 %').join('\n'),
  '| fee | time |\n|-----|------|\n| low | 1 h |\n| high | 5 min |',
  Array(9).fill('├──────┼──────┤\n│ 0.1  │ ETH  │').join('\n'),
  Array(9).fill('+------+------+\n| 0.1  | ETH  |').join('\n'),
  '✅ 届いています\n❌ まだです\n'.repeat(6),
  Array(9).fill('1️⃣ 打开设置 ▶️ 网络 ▶️ 手续费').join('\n'),
  '⬛⬜⬜🟨⬛\n🟩🟩⬜🟨⬜\n🟩🟩🟩🟩🟩\n'.repeat(3),
  'Your transfer went out at 14:03.\n\n'.repeat(9),
  Array(9).fill('0x52908400098527886E0F7030069857D2E4169EE7').join('\n'),
  Array(9).fill('ㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋ').join('\n'),
])('a bar, a table, a list and plain words are free: %j', (text) => expect(drawsCode([text])).toBe(false));

it('reads a text of blocks as long as a message may be in no time', () => {
  const long = ['█'.repeat(8_000), ' '.repeat(8_000), `█${' '.repeat(7_990)}`, '█ '.repeat(4_000)];
  const before = performance.now();
  for (let i = 0; i < 10; i += 1) for (const text of long) drawsCode([text]);
  expect(performance.now() - before).toBeLessThan(1_000);
});
