import { join } from 'node:path';
import { z } from 'zod';
import { LAST_MOVES } from '../../core/case.ts';
import { readJsonLines } from '../../core/files/jsonLines.ts';
import { LANGUAGES, type Locale } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { decide } from '../../understanding/decide.ts';
import type { Hear } from '../../understanding/hearing.ts';
import { examplesOf } from '../../understanding/labelled/examples.ts';
import { readStories } from '../../understanding/labelled/readStories.ts';
import { intentOf } from '../../understanding/recognise/alone/intent.ts';
import type { Setting } from '../../understanding/recognise/context.ts';
import type { BenchRow } from '../row.ts';
import { openHearing } from './learntParts.ts';

const ROOT = packageRoot(__dirname);

/** `want`: what has to be heard, or `none` where it is a question, a report or a problem like any other. */
const HeldOut = z.object({
  open: z.string(),
  after: z.enum(LAST_MOVES),
  text: z.string().min(1),
  want: z.enum(['helped', 'ack', 'queue', 'person', 'falseAlarm', 'data', 'erase', 'complaint', 'bot', 'none']),
});
type HeldOut = z.infer<typeof HeldOut>;

/** What is as good. */
const AS_GOOD: Partial<Record<HeldOut['want'], readonly string[]>> = {
  helped: ['thanks'],
  ack: ['thanks'],
  data: ['erase'],
  erase: ['data'],
  // Who has called nobody yet is asked how long by calling somebody.
  queue: ['person'],
};

/**
 * How much is heard of what is said to the desk in the middle of a conversation, of sentences from which nothing was learnt
 * (`understanding/heldout/asides.<language>.jsonl`); and of the stories' messages that want an article, how many are left to it.
 * `--misses=1` prints what is off in the first.
 */
export async function benchAsides({ misses = 0 }: Record<string, number> = {}): Promise<BenchRow[]> {
  const { hear, close } = await openHearing();
  const rows: BenchRow[] = [];
  const all = LANGUAGES.flatMap((language) => readHeldOut(language).map((line) => ({ ...line, language })));
  for (const want of HeldOut.shape.want.options) {
    const those = all.filter((line) => line.want === want);
    const right = those.filter((line) => {
      const heard = moveOf(hear, line.text, line.language, line);
      const isRight = heard === want || (AS_GOOD[want]?.includes(heard) ?? false);
      if (!isRight && misses > 0) console.log(`${line.language} ${want}, heard ${heard}: ${line.text}`); // what `--misses` asks for
      return isRight;
    });
    const each = LANGUAGES.map((language) => {
      const own = right.filter((line) => line.language === language).length;
      return `${language} ${own} of ${those.filter((line) => line.language === language).length}`;
    });
    rows.push(row(`${want}: heard`, right.length, those.length, each.join(', ')));
  }
  const stories = readStories(join(ROOT, 'understanding', 'stories'), null);
  const left = stories
    .flatMap((story) => examplesOf(story, null))
    .filter(({ aside, known }) => aside === false && known.open !== null);
  const quiet = left.filter(({ text, locale, known }) => {
    const heard = moveOf(hear, text, locale, { open: known.open?.article ?? null, after: known.last });
    if (heard !== 'none' && misses > 0) console.log(`story ${locale}, heard ${heard}: ${text}`); // what `--misses` asks for
    return heard === 'none';
  });
  rows.push(row('messages of stories that want an article: left', quiet.length, left.length, 'messages'));
  close();
  return rows;
}

/** The remark or wish for which a message is taken; `none` where it is looked for in the articles. */
function moveOf(hear: Hear, text: string, locale: Locale, { open, after }: Setting): string {
  const move = decide({
    ...{ text, wish: intentOf(text), asksForGuide: false, certain: null, heard: hear(text, locale, { open, after }) },
    known: { open: open === null ? null : { article: open, query: '', turn: 0 }, last: after, said: [] },
    ...{ asked: after === 'answer' || after === 'steps', waits: after === 'waiting', answered: true },
  });
  if (move.kind === 'talk') return move.remark;
  if (move.kind === 'wish') return move.wish;
  if (move.kind === 'wait') return 'queue';
  if (move.kind === 'lift') return 'falseAlarm';
  return move.kind === 'yesNo' && move.yes ? 'helped' : 'none';
}

function readHeldOut(language: string): HeldOut[] {
  const file = join(ROOT, 'understanding', 'heldout', `asides.${language}.jsonl`);
  return readJsonLines(file, HeldOut, 'a message {open, after, text, want}');
}

function row(name: string, right: number, of: number, against: string): BenchRow {
  const share = of === 0 ? 0 : right / of;
  return { name, figure: share, unit: `of ${of}`, against, ratio: share };
}
