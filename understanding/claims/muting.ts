import { LINE_MARK, spokenSentences } from '../../text/sentences/spokenSentences.ts';

/**
 * Markdown without the sentences of which `forbidden` is true: what is left keeps its form, an item of a list without a
 * sentence goes, numbers stay in order, and a heading of nothing goes too. The same text where nothing is forbidden.
 */
export function withoutSentences(markdown: string, forbidden: (sentence: string) => boolean): string {
  let changed = false;
  const blocks = markdown.split(/\n{2,}/).map((block) => {
    const lines = block.split('\n');
    const kept = lines.flatMap((line) => {
      const left = lineWithout(line, forbidden);
      changed ||= left !== line;
      return left === null ? [] : [left];
    });
    const lost = kept.length < lines.length;
    return lost && kept.every(isLabel) ? '' : numbered(kept, lines).join('\n');
  });
  return changed ? blocks.filter((block) => block.trim() !== '').join('\n\n') : markdown;
}

/** Null where nothing of the line is left. */
function lineWithout(line: string, forbidden: (sentence: string) => boolean): string | null {
  const [mark = ''] = LINE_MARK.exec(line) ?? [];
  const said = line.slice(mark.length);
  const sentences = spokenSentences(said);
  const gone = sentences.filter(forbidden);
  if (gone.length === 0) return line;
  // A title goes whole: "](article:…)" was left of one that holds two sentences.
  if (LINK_ALONE.test(said)) return null;
  // What follows in an item leans on how it begins: "Buy a little of it. See how to receive."
  const leans = mark !== '' && gone.includes(sentences[0] ?? '');
  if (leans || gone.length === sentences.length) return null;
  const left = gone
    .reduce((text, sentence) => text.replace(sentence, () => ''), said)
    .replace(/ {2,}/g, ' ')
    .trim();
  return `${mark}${balanced(left)}`;
}

const LINK_ALONE = /^\[[^\]]*\]\([^)]*\)$/;

/** What was set in bold over two sentences is plain when one of them goes. */
function balanced(text: string): string {
  return (text.match(/\*\*/g)?.length ?? 0) % 2 === 0 ? text : text.replaceAll('**', '');
}

const isLabel = (line: string): boolean => /^\*\*[^*]+\*\*$/.test(line.trim());

const NUMBER = /^(\s*)(\d{1,3})([.)])(?=\s)/;

/** Steps keep counting from the number that the list began with. */
function numbered(kept: readonly string[], before: readonly string[]): string[] {
  let next = Number(before.map((line) => NUMBER.exec(line)?.[2]).find((number) => number !== undefined) ?? 1);
  return kept.map((line) => line.replace(NUMBER, (_, space: string, __, point: string) => `${space}${next++}${point}`));
}
