/** A regular expression as a tree; what a lookaround holds is a pattern of its own. */
export type Pattern =
  | { readonly kind: 'character'; readonly source: string }
  | { readonly kind: 'row'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly ways: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly of: Pattern; readonly least: number; readonly most: number }
  /** Takes no character, and may fail. `start`: only at the beginning of the text. */
  | { readonly kind: 'check'; readonly start: boolean; readonly of: Pattern | null };

const GROUP = /^\((\?:|\?=|\?!|\?<=|\?<!|\?<[A-Za-z]\w*>|\?[a-z-]+:)?/;
const REPEAT = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/;
const ESCAPE =
  /^\\(?:([bB])|(k<\w+>|[1-9]\d*)|[pP]\{[^}]*\}|u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|[\s\S])/u;
const EMPTY: Pattern = { kind: 'row', parts: [] };

/** Reads what JavaScript reads as a pattern, one with the flag `v` excepted. Errors: `SyntaxError` where it does not end. */
export function patternOf(source: string): Pattern {
  const reader = new Reader(source);
  const pattern = reader.choice();
  if (!reader.atEnd) throw new SyntaxError(`not read to its end: ${source.slice(0, 80)}`);
  return pattern;
}

class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  get atEnd(): boolean {
    return this.at >= this.source.length;
  }

  choice(): Pattern {
    const ways = [this.row()];
    while (this.next === '|') {
      this.at += 1;
      ways.push(this.row());
    }
    return ways.length === 1 ? (ways[0] ?? EMPTY) : { kind: 'choice', ways };
  }

  private row(): Pattern {
    const parts: Pattern[] = [];
    while (!this.atEnd && this.next !== '|' && this.next !== ')') parts.push(this.repeated(this.atom()));
    return { kind: 'row', parts };
  }

  private repeated(of: Pattern): Pattern {
    const found = REPEAT.exec(this.rest(30));
    if (!found) return of;
    this.at += found[0].length;
    const [, sign, least = '0', comma, most] = found;
    if (sign)
      return { kind: 'repeat', of, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
    const end = comma ? Number(most || Number.POSITIVE_INFINITY) : Number(least);
    return { kind: 'repeat', of, least: Number(least), most: end };
  }

  private atom(): Pattern {
    if (this.next === '(') return this.group();
    if (this.next === '[') return this.class();
    if (this.next === '\\') return this.escape();
    const sign = String.fromCodePoint(this.source.codePointAt(this.at) ?? 0);
    this.at += sign.length;
    if (sign === '^' || sign === '$') return { kind: 'check', start: sign === '^', of: null };
    return { kind: 'character', source: sign.replace(/[/{}\]]/, '\\$&') };
  }

  private group(): Pattern {
    const [open = '(', mode = ''] = GROUP.exec(this.rest(60)) ?? [];
    this.at += open.length;
    const of = this.choice();
    if (this.next !== ')') throw new SyntaxError(`a group has no end: ${this.source.slice(0, 80)}`);
    this.at += 1;
    return /^\?<?[=!]/.test(mode) ? { kind: 'check', start: false, of } : of;
  }

  private class(): Pattern {
    const from = this.at;
    this.at += this.source.charAt(this.at + 1) === '^' ? 2 : 1;
    while (!this.atEnd && this.next !== ']') this.at += this.next === '\\' ? 2 : 1;
    this.at += 1;
    return { kind: 'character', source: this.source.slice(from, this.at) };
  }

  private escape(): Pattern {
    const [whole = '\\', border, reference] = ESCAPE.exec(this.rest(60)) ?? [];
    this.at += whole.length;
    if (border) return { kind: 'check', start: false, of: null };
    return reference ? EMPTY : { kind: 'character', source: whole };
  }

  private get next(): string {
    return this.source.charAt(this.at);
  }

  private rest(length: number): string {
    return this.source.slice(this.at, this.at + length);
  }
}
