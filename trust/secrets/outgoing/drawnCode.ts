/*
 * A code that a camera reads may be drawn in text: half blocks, ██ and ░░, ⬛ and ⬜, Braille dots. No rule of words reads what it holds,
 * and it leads past all of them: to a page, a payment, a wallet connection. So what is drawn like one is not said at all.
 */

/** Signs that fill an area; lines of tables fill none. */
const FILLED =
  '(?:[\\u2580-\\u25ff\\u2800-\\u28ff\\u{1fb00}-\\u{1fbff}\\u{1cc00}-\\u{1ceff}]|(?![\\u2500-\\u257f])(?:\\p{So}|\\p{Extended_Pictographic}))';
/** A stretch of them, the light ones among them blanks: whatever stands before it or behind it in its row. */
const STRETCH = new RegExp(`${FILLED}(?:[\\s|]*${FILLED})*`, 'gu');
/** What has several rows of dots in one sign. */
const FINE = /[\u2801-\u28ff\u{1fb00}-\u{1fbff}\u{1cc00}-\u{1ceff}]/u;
/** What rules lines and tables are drawn with. */
const RULES = /^[\s+|=_.:~*·—–─│-]*$/u;
/** Before a row that is quoted or moved in. */
const QUOTED = /^[\s>]+/u;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** Signs in a row, blanks among them, and changes of the sign: a bar of progress changes once. */
const LEAST_WIDE = 8;
const LEAST_WIDE_PLAIN = 12;
const LEAST_CHANGES = 3;
/** Signs besides blanks that such a row of no filled ones has. */
const MOST_PLAIN = 2;
/** The smallest code has 21 rows, which half blocks draw as eleven and finer signs as six. */
const LEAST_ROWS = 8;
const FINE_ROWS = 2;

/** Whether the texts, one under the other, draw what a camera would read. Pure, and cheap. */
export function drawsCode(texts: readonly string[]): boolean {
  let drawn = 0;
  for (const row of texts.flatMap((text) => text.split(/[\n\r\u2028\u2029]|<br/u))) {
    drawn += weightOf(row.replace(UNSEEN, ''));
    if (drawn >= LEAST_ROWS) return true;
  }
  return false;
}

function weightOf(row: string): number {
  if (row.length < LEAST_WIDE || RULES.test(row)) return 0;
  const filled = (row.match(STRETCH) ?? []).some((stretch) => isPattern([...stretch], LEAST_WIDE));
  if (filled) return FINE.test(row) ? FINE_ROWS : 1;
  const signs = [...row.replace(QUOTED, '').trimEnd()];
  return isPattern(signs, LEAST_WIDE_PLAIN) && new Set(signs.filter((sign) => sign.trim())).size <= MOST_PLAIN ? 1 : 0;
}

function isPattern(signs: readonly string[], wide: number): boolean {
  return signs.length >= wide && signs.filter((sign, at) => at > 0 && sign !== signs[at - 1]).length >= LEAST_CHANGES;
}
