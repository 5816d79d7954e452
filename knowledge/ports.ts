import type { DepartmentId } from '../core/departments.ts';
import type { Claim, Kind } from '../core/labels.ts';
import type { Language } from '../core/language.ts';
import type { Dont } from '../core/markdown/donts.ts';
import type { Needs } from '../core/needs.ts';
import type { Milliseconds } from '../core/time.ts';

/** A published article as readers and search see it. */
export interface Article {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly department: DepartmentId;
  readonly risk: 'normal' | 'high';
  /** ISO dates. */
  readonly reviewed: string;
  readonly expires: string;
  readonly related: readonly string[];
  readonly sources: readonly string[];
  /** The words of worried people; searched, not shown. */
  readonly questions: readonly string[];
  /** What is said to who asks on. */
  readonly answers: readonly ShortAnswer[];
  /** Markdown of the first paragraph: the short answer. */
  readonly lead: string;
  readonly sections: readonly Section[];
  /** Its source as it is, front matter and what is asked included: `core/markdown/articleSource.ts`. */
  readonly markdown: string;
}

/** One to three sentences that answer a question which the article leaves open, or answers between others. */
export interface ShortAnswer {
  /** ASCII, the same in every language, and no anchor of a section: the part is `<article>#<id>`. */
  readonly id: string;
  readonly kind: Kind;
  /** Without these facts it is not said. */
  readonly needs: Needs;
  /** Markdown. */
  readonly text: string;
  readonly claims: readonly Claim[];
  /** How it is asked while the article is open; learnt or searched, not shown. */
  readonly asked: readonly string[];
}

export interface Section {
  /** ASCII, the same in every language; the link is `/articles/<id>#<anchor>`. */
  readonly anchor: string;
  readonly heading: string;
  readonly markdown: string;
  /** Places, from 0, of what surely loses money or words among its "don'ts" (`core/markdown/donts.ts`); left out: none. */
  readonly losses?: readonly number[];
}

/** Published content. Real: `knowledge/articleStore/library.ts` over files and the editors' published versions. */
export interface Library {
  article(id: string, language: Language): Article | null;
  articles(language: Language): readonly Article[];
}

export interface ArticleKey {
  readonly id: string;
  readonly language: Language;
}

/** An article's source as its files have it. Hashes are SHA-256, hex. */
export interface ShippedSource {
  readonly markdown: string;
  readonly hash: string;
  /** Of the same text when one file held everything: what editors wrote over it then is not out of date. */
  readonly formerHash: string;
  /** As it reads; its `markdown` is the source. */
  readonly article: Article;
}

/**
 * A library that follows its sources. `onChange` names what changed for readers (new, different or gone) after the
 * change is in place; it returns the function that ends the subscription. `check` is for readiness.
 */
export interface LiveLibrary extends Library {
  /** What was shipped of an article, whether or not it is what readers see. */
  file(id: string, language: Language): ShippedSource | null;
  /** Every file whose text is readable. */
  files(language: Language): readonly ArticleKey[];
  /** Files that were refused; their last valid version is still live. */
  problems(): readonly { readonly path: string; readonly line: number; readonly reason: string }[];
  onChange(listener: (changed: readonly ArticleKey[]) => void): () => void;
  refresh(): Promise<void>;
  check(): { ok: boolean; detail: string };
  close(): void;
}

/** A passage that answers, ready to be said. */
export interface Passage {
  readonly article: Article;
  readonly section: Section | null;
  /** Markdown: the article's short answer as it was written. */
  readonly lead: string;
  readonly steps: readonly string[];
  readonly never: readonly Dont[];
}

/** What holds for one place, to be said beside a part. */
export interface ToldLine {
  readonly place: string;
  readonly text: string;
}

/** A passage, and the place of its first step among all steps of the article, counted from 0. */
export interface Spoken extends Passage {
  readonly first: number;
  /** What holds beside it for the places that were told, to be said once it is known how much of the rest may be. */
  readonly lines?: readonly ToldLine[];
}

/** What can be said of an article by itself: what it says first (`lead`), one of its sections, or one of its short answers. */
export interface Part {
  readonly article: Article;
  /** The section's anchor, the short answer's id, or `lead`. */
  readonly anchor: string;
  readonly section: Section | null;
  readonly answer: ShortAnswer | null;
}

export const LEAD = 'lead';

/** What an article says first, as a part. */
export function leadOf(article: Article): Part {
  return { article, anchor: LEAD, section: null, answer: null };
}

/** `send-pending#wait`: what a part is called in a case. */
export function partId({ article, anchor }: Part): string {
  return `${article.id}#${anchor}`;
}

/** How a part stands to a message; shares are 0–1. */
export interface PartFit {
  readonly part: Part;
  /** What share of the message's words, and of its concepts, is in it; of a list, in the item that has most. */
  readonly words: number;
  readonly concepts: number;
  /** How like the message is to the nearest of the ways in which the part is asked. */
  readonly asked: number;
  /** The same of the nearest three, on average: one may be alike by chance. */
  readonly often: number;
  /** By how much it is likelier than by chance among the parts of its article, learnt from how they are asked; a logarithm, 0 where nothing is known. */
  readonly learnt: number;
  /** The same among all parts of the language, by the rows of letters that are typical of the ways in which it is asked. */
  readonly typical: number;
}

/** What parts have of a message, of one article or of all. Real: `knowledge/search/partFit.ts`. */
export interface PartFits {
  /** Every part of an article, in its order. */
  of(message: string, article: Article): PartFit[];
  /** The parts of all articles that are asked most like the message, best first; `asked` as in `PartFit`. */
  nearest(
    message: string,
    language: Language,
    limit: number,
  ): readonly { readonly part: Part; readonly asked: number }[];
  /** By how much each article is likelier than by chance, as `learnt` of a part; by id, empty until it was learnt. */
  likely(message: string, language: Language): ReadonlyMap<string, number>;
  /** Reads how the parts of a language are asked, beside other work: of the first message it would be a second's. */
  prepare(language: Language): Promise<void>;
  /**
   * Learns what `likely` and `learnt` tell (`sense`) and what `typical` tells in all languages, or one of both, beside other work: no
   * message waits for it. What is written later has none until the next start.
   */
  learn(what?: 'sense' | 'typical'): Promise<void>;
  /** The same share of words for any text of the language, such as an item of a list. */
  text(message: string, text: string, language: Language): number;
}

/** How to talk to a person: every answer has a button for that, so it is only said where nothing else was asked. */
export const REACHING = 'reach-a-person';

export type Answer =
  | {
      readonly kind: 'answered';
      readonly passage: Passage;
      readonly confidence: number;
      /** What comes after it, however far. */
      readonly others: readonly Article[];
      /** Those of them that come so close that they may be what was meant. */
      readonly rivals: readonly Article[];
    }
  /** Up to three that might be meant. */
  | { readonly kind: 'unsure'; readonly candidates: readonly Article[]; readonly confidence: number }
  /** `near`: what the question sounds like, although nothing answers it surely enough to be asked about. */
  | { readonly kind: 'notKnown'; readonly confidence: number; readonly near?: readonly Article[] };

/** A question to a sourced answer, or an honest "not known". */
export type AnswerQuestion = (
  question: string,
  language: Language,
  /** `model`: the one who asks has allowed a language model. Without that nothing is searched for by meaning. */
  options?: { model?: boolean },
) => Promise<Answer>;

/**
 * A language model that chooses. Real: `knowledge/models/openAiModel.ts`; tests: `scriptedModel.ts`. It is given published
 * passages and messages without personal data; what it returns is hostile until it was checked, and is said to nobody.
 * `asker`: whose conversation it is, told to nobody outside.
 * Errors: rejects with `model.failed` on time-out or a broken answer, with `model.cut` where the answer was longer than it
 * may be, filtered, or none, with `model.refused` where the endpoint takes no such prompt; never with the prompt in it.
 */
export interface LanguageModel {
  complete(
    prompt: ModelPrompt,
    options: { signal?: AbortSignal; maxTokens: number; asker?: string | undefined },
  ): Promise<string>;
}

/** Rough and on the safe side for CJK, where a character is about a token. */
const CHARACTERS_PER_TOKEN = 2;

/** How many tokens a text has, estimated. */
export function tokensIn(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN);
}

/**
 * Texts to vectors of unit length, one each, in order. Real: `knowledge/models/openAiEmbedder.ts`. It is given published
 * articles, and questions without personal data.
 * `timeout` (ms) is for the whole call. Errors: rejects with `model.failed`, with `model.refused` where the endpoint takes no such text;
 * never with a text in it.
 */
export interface Embedder {
  /** Vectors of different models are never compared. */
  readonly model: string;
  embed(texts: readonly string[], timeout: Milliseconds): Promise<Float32Array[]>;
}
export interface ModelPrompt {
  readonly system: string;
  readonly user: string;
  /** The JSON Schema of the answer, as the protocol takes it. An endpoint may leave it aside: the answer is checked anyway. */
  readonly schema: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
}

/** Which department a message belongs to; `none` is a class of its own. `confidence` 0–1. */
export interface Routing {
  readonly department: DepartmentId | 'none';
  readonly confidence: number;
}
export type RouteMessage = (text: string, language: Language) => Routing;
