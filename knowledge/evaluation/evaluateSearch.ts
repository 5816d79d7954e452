import { z } from 'zod';
import type { SearchResult } from '../search/engine.ts';
import { auroc, mean, ndcg10, percentile, rounded, share } from './measures.ts';

const tag = z
  .string()
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]+)*$/)
  .transform((lang) => (lang === 'zh' ? 'zh-Hans' : lang));

export const EvalPassage = z.object({
  id: z.string(),
  lang: tag,
  title: z.string().optional(),
  text: z.string(),
  aliases: z.array(z.string()).optional(),
});
export type EvalPassage = z.infer<typeof EvalPassage>;

/** An empty `relevant` = nothing in the pool answers it: the engine must abstain. */
export const EvalQuestion = z.object({ id: z.string(), lang: tag, text: z.string(), relevant: z.array(z.string()) });
export type EvalQuestion = z.infer<typeof EvalQuestion>;

export interface SearchFigures {
  n: number;
  recall1: number;
  recall3: number;
  recall5: number;
  mrr: number;
  ndcg10: number;
  auroc: number;
  answered: number;
  abstained: number;
  p50Ms: number;
  p99Ms: number;
}

interface Outcome {
  readonly question: EvalQuestion;
  readonly ranked: readonly string[];
  readonly confidence: number;
  readonly verdict: SearchResult['verdict'];
  readonly ms: number;
}

/** What a search says for a question: ids of distinct articles, best first. */
export type Ask = (question: string, language: string) => Pick<Outcome, 'ranked' | 'confidence' | 'verdict'>;

/** Recall, MRR and nDCG over the answerable questions whatever the verdict; `unsure` counts as answered. */
export function evaluateSearch(
  ask: Ask,
  questions: readonly EvalQuestion[],
): { overall: SearchFigures; perLanguage: Record<string, SearchFigures> } {
  const outcomes = questions.map((question) => {
    const start = performance.now();
    const result = ask(question.text, question.lang);
    return { question, ...result, ms: performance.now() - start };
  });
  const languages = [...new Set(questions.map((question) => question.lang))].sort();
  const perLanguage = languages.map((language) => {
    return [language, figures(outcomes.filter((outcome) => outcome.question.lang === language))] as const;
  });
  return { overall: figures(outcomes), perLanguage: Object.fromEntries(perLanguage) };
}

function figures(outcomes: readonly Outcome[]): SearchFigures {
  const answerable = outcomes.filter((outcome) => outcome.question.relevant.length > 0);
  const unanswerable = outcomes.filter((outcome) => outcome.question.relevant.length === 0);
  const ranks = answerable.map(({ ranked, question }) => ranked.findIndex((id) => question.relevant.includes(id)));
  const within = (limit: number) => rounded(share(ranks, (rank) => rank >= 0 && rank < limit));
  const times = outcomes.map((outcome) => outcome.ms);
  return {
    n: outcomes.length,
    recall1: within(1),
    recall3: within(3),
    recall5: within(5),
    mrr: rounded(mean(ranks.map((rank) => (rank < 0 ? 0 : 1 / (rank + 1))))),
    ndcg10: rounded(mean(answerable.map(({ ranked, question }) => ndcg10(ranked, new Set(question.relevant))))),
    auroc: rounded(
      auroc(
        answerable.map((outcome) => outcome.confidence),
        unanswerable.map((outcome) => outcome.confidence),
      ),
    ),
    answered: rounded(share(answerable, (outcome) => outcome.verdict !== 'notKnown')),
    abstained: rounded(share(unanswerable, (outcome) => outcome.verdict === 'notKnown')),
    p50Ms: rounded(percentile(times, 0.5), 3),
    p99Ms: rounded(percentile(times, 0.99), 3),
  };
}
