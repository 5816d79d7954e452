import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packageRoot } from '../../core/process/packageRoot.ts';

/** A message that holds no secret, and the language it is in. */
export interface Harmless {
  readonly lang: string;
  readonly text: string;
}

const KNOWLEDGE = join(packageRoot(__dirname), 'knowledge');
const SENTENCE = /(?<=[.!?。！？])\s*|\n+/;

/** What the desk's own knowledge holds: test questions, training messages, and every line and question of the articles. */
export function deskMessages(): Harmless[] {
  const lines = ['questions', 'training'].flatMap((folder) =>
    filesOf(folder)
      .filter((file) => file.endsWith('.jsonl'))
      .flatMap((file) => messagesOf([join(KNOWLEDGE, folder, file)], basename(file, '.jsonl'))),
  );
  const articles = filesOf('articles')
    .filter((file) => file.endsWith('.md') || file.endsWith('.answers.yaml'))
    .flatMap((file) => sentencesOf(file));
  return [...lines, ...articles];
}

/** Messages from files of JSON lines, each with a `text` and perhaps a `lang`. */
export function messagesOf(files: readonly string[], lang = 'other'): Harmless[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => ({ lang, text: '', ...(JSON.parse(line) as Partial<Harmless>) })),
  );
}

function filesOf(folder: string): string[] {
  return readdirSync(join(KNOWLEDGE, folder), { recursive: true, encoding: 'utf8' });
}

/** Of the second file of an article its questions, of the first its text. */
function sentencesOf(file: string): Harmless[] {
  const [lang = 'other'] = file.split(/[\\/]/);
  const source = readFileSync(join(KNOWLEDGE, 'articles', file), 'utf8');
  const texts = file.endsWith('.md')
    ? source.split(/^---$/m).slice(2).join('').split(SENTENCE)
    : [...source.matchAll(/^ +- (?!id:)(.+)$/gm)].map((match) => String(match[1]));
  return texts.filter((text) => text.trim().length > 3).map((text) => ({ lang, text }));
}
