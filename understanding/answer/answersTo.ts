import { languageOf } from '../../core/language.ts';
import { partId, REACHING } from '../../knowledge/ports.ts';
import { clausesOf } from '../../text/sentences/clauses.ts';
import { sentencesOf } from '../../text/sentences/sentences.ts';
import { askingClauses } from '../recognise/askingClauses.ts';
import { questionsIn } from '../recognise/asks.ts';
import { turningIn } from '../recognise/turning.ts';
import type { Asked, ChoosePart, Chosen } from './answering.ts';
import { withSecondQuestion } from './secondQuestion.ts';

/** Half a message is cut off from what the other half says, so it has to be clear by itself: less sure, three of eight halves were answered rightly. */
const SURE = 0.45;
/** A clause says less than the message, but nothing that leads away from what it asks: so sure, two of three are of the right article. */
const SURE_OF_CLAUSE = 0.3;
/** Each is searched once. */
const MOST_SENTENCES = 20;

/**
 * The answers to a message in its order: two where it surely asks two things, else one, with what a second question asks beside
 * it. A plea to be heard may speak louder than what happened; then the rest of the message is asked by itself, for a person is
 * offered anyway. Who turns to another subject in so many words is answered about that one.
 */
export async function answersTo(choose: ChoosePart, whole: Asked): Promise<Chosen[]> {
  return answersToAll(choose, turned(whole));
}

/** The message from where it turns; another subject is no follow-up of the problem that was open. */
function turned(asked: Asked): Asked {
  const turning = turningIn(asked.text, languageOf(asked.locale));
  if (!turning) return asked;
  const known = turning.kind === 'another' && asked.known.open ? { ...asked.known, open: null } : asked.known;
  return { ...asked, text: turning.text, known };
}

async function answersToAll(choose: ChoosePart, asked: Asked): Promise<Chosen[]> {
  const questions = questionsIn(asked.text);
  if (questions.length > 1) {
    const each = await Promise.all(questions.map((text) => choose({ ...asked, text })));
    const articles = each.map((one) => (one.kind === 'part' && one.confidence >= SURE ? one.part.article.id : null));
    if (!articles.includes(null) && new Set(articles).size === articles.length)
      return each.filter((_, index) => articles[index] !== REACHING);
  }
  const whole = await choose(asked);
  if (whole.kind === 'noted') return [(await withWhatWasAsked(choose, asked)) ?? whole];
  if (isUnsure(whole)) return [(await byClause(choose, asked)) ?? whole];
  if (!isReaching(whole)) return [await withSecondQuestion(whole, choose, asked)];
  const sentences = asked.text.split('\n').flatMap(sentencesOf).slice(0, MOST_SENTENCES);
  if (sentences.length < 2) return [whole];
  const answers = await Promise.all(sentences.map((text) => choose({ ...asked, text, model: false })));
  const rest = sentences.filter((_, index) => !isReaching(answers[index])).join(' ');
  const other = rest === '' ? whole : await choose({ ...asked, text: rest });
  if (other.kind !== 'notKnown' && !isReaching(other)) return [other];
  // Where all of the rest together sounds like the plea as well, its surest sentence does not.
  const parts = answers.flatMap((one) => (one.kind === 'part' && !isReaching(one) ? [one] : []));
  return [parts.sort((a, b) => b.confidence - a.confidence)[0] ?? whole];
}

/** Of this desk, and unanswered. Of what is about nothing here a clause is often like something by chance. */
const isUnsure = ({ kind }: Chosen): boolean => kind === 'near' || kind === 'unsure' || kind === 'opening';

/** So sure of what was asked first together with the fact that was told now, it is answered anew, of another article surer still; less sure, the fact is noted. */
const SURE_TOGETHER = 0.3;
const SURE_ELSEWHERE = 0.5;

/** "It was 2,150 XRP, the explorer says success": a fact of the open problem is no question, and what was asked of it may have another answer now. */
async function withWhatWasAsked(choose: ChoosePart, asked: Asked): Promise<Chosen | null> {
  const { open, said } = asked.known;
  if (!open || open.query === '') return null;
  const found = await choose({ ...asked, text: `${open.query}\n${asked.text}`, model: false });
  if (found.kind !== 'part' || said.includes(partId(found.part))) return null;
  const least = found.part.article.id === open.article ? SURE_TOGETHER : SURE_ELSEWHERE;
  return found.confidence >= least ? found : null;
}

/** The surest of what one clause asks: "I ask for my father, he is 81 and had a stroke" drowns the question for his PIN in a story. */
async function byClause(choose: ChoosePart, asked: Asked): Promise<Chosen | null> {
  for (const clauses of [askingClauses, clausesOf]) {
    const texts = clauses(asked.text, asked.locale);
    const found = await Promise.all(texts.map((text) => choose({ ...asked, text, model: false })));
    const parts = found.flatMap((one) => (one.kind === 'part' && !isReaching(one) ? [one] : []));
    const [best] = parts.sort((a, b) => b.confidence - a.confidence);
    if (best && best.confidence >= SURE_OF_CLAUSE) return best;
  }
  return null;
}

function isReaching(chosen: Chosen | undefined): boolean {
  if (chosen?.kind === 'part') return chosen.part.article.id === REACHING;
  return chosen?.kind === 'unsure' && chosen.candidates[0]?.id === REACHING;
}
