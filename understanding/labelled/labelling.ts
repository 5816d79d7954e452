import { plainSentence, sameSentence } from '../claims/claimKeys.ts';
import { type Claims, LABELS, type LabelFile, sentencesIn } from '../claims/claims.ts';
import type { Claim } from './labels.ts';

/** A sentence that may claim something and that nobody has read for it. */
export interface Unlabelled {
  readonly sentence: string;
  readonly claims: readonly Claim[];
}

/** The sentences of a text that have no label and need one. */
export function unlabelledIn(text: string, claims: Claims): Unlabelled[] {
  return sentencesIn(text).flatMap((sentence) => {
    const suspected = claims.suspected(sentence) ?? [];
    return suspected.length > 0 ? [{ sentence: plainSentence(sentence), claims: suspected }] : [];
  });
}

/** Where sentences stand (an article, a kind of set phrases), and the texts that stand there. */
export type Places = Readonly<Record<string, readonly string[]>>;

/**
 * The labels of what is said now: those of sentences that are gone are left out, and what is new stands under everything
 * that it is suspected of, until somebody has read it and moved it.
 */
export function relabelled(file: LabelFile, places: Places, claims: Claims): LabelFile {
  const said = new Map(
    Object.entries(places).map(([place, texts]) => [place, texts.flatMap(sentencesIn).map(plainSentence)]),
  );
  const everywhere = new Set([...said.values()].flat().map(sameSentence));
  const kept = Object.entries(file).map(([place, labels]) => [
    place,
    Object.entries(labels).map(([label, sentences]) => [
      label,
      (sentences ?? []).filter((sentence) => everywhere.has(sameSentence(sentence))),
    ]),
  ]) as [string, [string, string[]][]][];
  const made = new Map(kept.map(([place, labels]) => [place, new Map(labels)]));
  for (const [place, texts] of Object.entries(places))
    for (const { sentence, claims: suspected } of unlabelledIn(texts.join('\n'), claims))
      for (const claim of suspected) add(made, place, claim, sentence);
  return Object.fromEntries(
    [...made]
      .map(([place, labels]) => [place, Object.fromEntries([...labels].filter(([, all]) => all.length > 0))] as const)
      .filter(([, labels]) => Object.keys(labels).length > 0),
  );
}

function add(made: Map<string, Map<string, string[]>>, place: string, claim: Claim, sentence: string): void {
  const labels = made.get(place) ?? new Map<string, string[]>();
  const all = labels.get(claim) ?? [];
  if (!all.includes(sentence)) all.push(sentence);
  labels.set(claim, all);
  made.set(place, labels);
}

const HEAD =
  '# What sentences say, in the words of understanding/labelled/labels.ts: docs/claims.md. `handrail kb claims --write` adds what is new and drops what is gone.\n';

/** A file of labels as it is written: places by name, claims in their order, a sentence a line. */
export function labelsAsYaml(file: LabelFile): string {
  const places = Object.entries(file).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = places.flatMap(([place, labels]) => [
    `${place}:`,
    ...LABELS.flatMap((label) => {
      const sentences = labels[label] ?? [];
      return sentences.length === 0 ? [] : [`  ${label}:`, ...sentences.map((one) => `    - ${quoted(one)}`)];
    }),
  ]);
  return `${HEAD}${lines.join('\n')}\n`;
}

/** In the quotes that need fewer marks inside: the formatter of the repository leaves them so. */
function quoted(sentence: string): string {
  const many = (mark: string) => sentence.split(mark).length - 1;
  if (many('"') > many("'")) return `'${sentence.replaceAll("'", "''")}'`;
  return `"${sentence.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
