/** A stretch of a text, `end` exclusive, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type MaskedPart = { kind: 'text'; text: string } | { kind: 'mask'; length: number };

/** Between two words: blanks and commas, signs that stand alone, the number of the next word. */
const BETWEEN = /(?:^|[\s,、，;；]+)(?:(?:\(?\d{1,2}[.):、]|[^\p{L}\p{N}\s]+)(?:\s+|$))*/u;

/** The text with every word of the spans replaced by a bar of its length. The words themselves are in no part. */
export function maskParts(text: string, spans: readonly Span[]): MaskedPart[] {
  const parts: MaskedPart[] = [];
  let end = 0;
  for (const span of joined(spans)) {
    if (span.start > end) parts.push({ kind: 'text', text: text.slice(end, span.start) });
    for (const word of text.slice(span.start, span.end).split(BETWEEN)) {
      if (word) parts.push({ kind: 'mask', length: Math.min(word.length, 24) });
    }
    end = span.end;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

/** What is left without the spans, without doubled spaces at the seams. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  let rest = '';
  let end = 0;
  for (const span of joined(spans)) {
    rest = `${rest}${text.slice(end, span.start)} `;
    end = span.end;
  }
  return `${rest}${text.slice(end)}`.replace(/[ \t]{2,}/g, ' ').trim();
}

/** Sorted, overlapping ones merged. */
function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && span.start <= last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}
