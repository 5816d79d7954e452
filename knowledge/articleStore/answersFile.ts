import { z } from 'zod';
import { readYamlText, type TextProblem } from '../../core/files/yamlText.ts';
import { CLAIMS, KINDS } from '../../core/labels.ts';
import { Needs } from '../../core/needs.ts';
import type { ShortAnswer } from '../ports.ts';
import { problemsInText } from './articleMarkdown.ts';

/** Characters; a hundred questions of the greatest length are 30,000. */
const MAX_ANSWERS = 60_000;

const anchor = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id like move-the-gas');
/** The first way in which something is asked is its name on buttons and above answers: no link can be made of it. */
const asked = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(/^[^\][`\n]*$/, 'holds signs of Markdown');

const ShortAnswerShape = z.strictObject({
  id: anchor,
  kind: z.enum(KINDS),
  needs: Needs.default({}),
  text: z.string().trim().min(1).max(1000),
  claims: z.array(z.enum(CLAIMS)).default([]),
  asked: z.array(asked).min(3, 'has fewer than three ways in which it is asked').max(40),
});

/** What is asked of an article: the ways in which people put its problem, and what they ask once they were answered. */
const AnswersFile = z.strictObject({
  questions: z.array(asked).max(100),
  answers: z.array(ShortAnswerShape).max(40).default([]),
});

export interface Asked {
  readonly questions: readonly string[];
  readonly answers: readonly ShortAnswer[];
}
export type ReadAnswers =
  | { readonly kind: 'ok'; readonly asked: Asked }
  | { readonly kind: 'invalid'; readonly problems: readonly TextProblem[] };

/** Reads `<id>.answers.yaml`. `sections`: anchors of the article, which no short answer may be called by. */
export function readAnswers(source: string, sections: readonly string[]): ReadAnswers {
  if (source.length > MAX_ANSWERS) return invalid([{ line: 1, reason: `is longer than ${MAX_ANSWERS} characters` }]);
  const read = readYamlText(source, AnswersFile);
  if (read.kind === 'invalid') return read;
  const { questions, answers } = read.value;
  const taken = new Set(['lead', ...sections]);
  const problems = answers.flatMap(({ id, text }, at) => {
    const said = problemsInText(text).map((reason) => ({ line: read.lineOf(['answers', at, 'text']), reason }));
    const isTaken = taken.size === taken.add(id).size;
    return isTaken
      ? [{ line: read.lineOf(['answers', at, 'id']), reason: `id: ${id} is taken already` }, ...said]
      : said;
  });
  return problems.length > 0 ? invalid(problems) : { kind: 'ok', asked: { questions, answers } };
}

function invalid(problems: readonly TextProblem[]): ReadAnswers {
  return { kind: 'invalid', problems };
}
