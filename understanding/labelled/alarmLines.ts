import { join } from 'node:path';
import { z } from 'zod';
import { LAST_MOVES } from '../../core/case.ts';
import { readJsonLines } from '../../core/files/jsonLines.ts';
import type { Language } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { ALARMS } from '../recognise/alarm.ts';

/**
 * A message in its conversation, and the card that it raises: `open` is the article of the open problem, `after` what the bot
 * did last. `calm`: it raises none.
 */
const AlarmLine = z.strictObject({
  text: z.string().trim().min(1).max(300),
  open: z.string().max(60).nullable(),
  after: z.enum(LAST_MOVES),
  label: z.enum([...ALARMS, 'calm']),
});
export type AlarmLine = z.infer<typeof AlarmLine>;

const HERE = join(packageRoot(__dirname), 'understanding');

/** Messages that the weights of the alarm are fitted on; no model learns them. Errors: `input.invalid` names the line. */
export function readAlarmTraining(language: Language): AlarmLine[] {
  return readAlarmLines(join(HERE, 'training', language, 'alarm.jsonl'));
}

/** Messages of which nothing learns, for the figures. */
export function readAlarmHeldOut(language: Language): AlarmLine[] {
  return readAlarmLines(join(HERE, 'heldout', `alarm.${language}.jsonl`));
}

export function readAlarmLines(path: string): AlarmLine[] {
  return readJsonLines(path, AlarmLine, 'a message {text, open, after, label}');
}
