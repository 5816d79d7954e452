import { join } from 'node:path';
import { z } from 'zod';
import { DEPARTMENTS } from '../core/departments.ts';
import { readJsonLines } from '../core/jsonLines.ts';
import { DESK_WISHES } from '../core/labels.ts';
import type { Language } from '../core/language.ts';
import { packageRoot } from '../core/packageRoot.ts';

const text = z.string().trim().min(1).max(300);

/** A sentence and where it belongs, as shipped, taught and exported. */
export const TrainingLine = z.object({ text, label: z.enum([...DEPARTMENTS, 'none']) });
export type TrainingLine = z.infer<typeof TrainingLine>;

/** What an emergency is about: the id of the article behind its card. Whoever asks an article of these is in one. */
export const EMERGENCY_TOPICS = [
  'funds-stolen',
  'phrase-exposed',
  'phishing-site',
  'fake-support',
  'device-compromised',
] as const;
export type EmergencyTopic = (typeof EMERGENCY_TOPICS)[number];

/** Of these not every question tells of one: they are also asked out of curiosity, so that only sentences teach them. */
export const FURTHER_DANGERS = ['investment-scam', 'fake-app', 'wallet-swept', 'second-hand-device'] as const;
export const DANGERS = [...EMERGENCY_TOPICS, ...FURTHER_DANGERS] as const;
export type DangerTopic = (typeof DANGERS)[number];

/** A sentence that tells of an emergency, or that only sounds like one (`calm`). */
const EmergencyLine = z.object({ text, label: z.enum([...DANGERS, 'calm']) });
export type EmergencyLine = z.infer<typeof EmergencyLine>;

/** What people say to the bot itself. */
export const REMARKS = [
  ...DESK_WISHES,
  'distress',
  'bot',
  'unclear',
  // One more piece of a story ("it was USDT", "on Tron"): it asks nothing.
  'detail',
  'upset',
  'thanks',
  'greeting',
  'goodbye',
  'quiet',
  'helped',
  'notHelped',
  // "Ok, I'll do that": it wants to be heard, and no more.
  'ack',
] as const;
export type Remark = (typeof REMARKS)[number];

/** A remark, or a message that is near one and asks or tells something (`question`). */
const RemarkLine = z.object({ text, label: z.enum([...REMARKS, 'question']) });
export type RemarkLine = z.infer<typeof RemarkLine>;

export const TRAINING_DIR = join(packageRoot(__dirname), 'knowledge', 'training');

/**
 * `<dir>/<language>.jsonl`: sentences of editors beside the articles' own questions, those that belong nowhere (`none`)
 * above all. Errors: `input.invalid` names the line.
 */
export function readTraining(language: Language, dir: string = TRAINING_DIR): TrainingLine[] {
  return readLines(TrainingLine, dir, language);
}

/** The same of `<dir>/emergencies/<language>.jsonl`. */
export function readEmergencies(language: Language, dir: string = TRAINING_DIR): EmergencyLine[] {
  return readLines(EmergencyLine, join(dir, 'emergencies'), language);
}

/** The same of `<dir>/remarks/<language>.jsonl`. */
export function readRemarks(language: Language, dir: string = TRAINING_DIR): RemarkLine[] {
  return readLines(RemarkLine, join(dir, 'remarks'), language);
}

function readLines<Line>(schema: z.ZodType<Line>, dir: string, language: Language): Line[] {
  const name = `${language}.jsonl`;
  return readJsonLines(join(dir, name), schema, 'a training sentence {text, label}', name);
}
