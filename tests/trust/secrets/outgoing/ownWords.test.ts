import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { toTraditional } from '../../../../languages/hant/traditional.ts';
import { checkOutgoing } from '../../../../trust/secrets/outgoing/outgoing.ts';

/*
 * The guard reads what the product itself says as it reads everybody: a sentence of ours that it takes for a theft would
 * never arrive, and nobody would notice before a user needs it.
 */

const ROOT = join(__dirname, '../../../..');
const OPTIONS = { allowedHosts: ['handrail.example'] };
/** A string in a source file: what stands in quotation marks, line by line or in backticks. */
const LITERAL = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;

function files(folder: string, ending: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file));
}

/** What a phrase file says, with a 1 for whatever is filled in. */
function wordsIn(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8').replace(/^\s*(?:\/?\*|\/\/).*$/gm, '');
  return (
    (source.match(LITERAL) ?? [])
      .map((literal) =>
        literal
          .slice(1, -1)
          .replace(/\]\(\$\{[^}]*\}/g, '](/1')
          .replace(/\$\{[^}]*\}/g, '1')
          .replace(/\\n/g, '\n')
          .replace(/\\(.)/g, '$1'),
      )
      // Keys ("desk.claim") and pieces of a template inside a template are code, not words.
      .map((text) => (/^\w+\.\w+$/.test(text) ? '' : text.replace(/\b(?:f|way)\.\w+/g, '1')))
      .filter((text) => /\p{L}{2}|\p{Script=Han}/u.test(text))
  );
}

function articleBody(file: string): string {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return file.endsWith('.md')
    ? text.split(/^---$/m).slice(2).join('---')
    : // What it is asked by is what users say.
      (parse(text).answers ?? []).map((answer: { text: string }) => answer.text).join('\n');
}

function refusedOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const checked = checkOutgoing(text, OPTIONS);
    return checked.kind === 'ok' ? [] : [`${checked.reason}: ${text.slice(checked.span.start, checked.span.end)}`];
  });
}

const PHRASE_FILES = files('languages', '.ts').filter((file) => !file.includes('hant') && !file.endsWith('.d.ts'));
const ARTICLES = ['.md', '.answers.yaml'].flatMap((ending) => files('knowledge/articles', ending));

it('finds the words of the product to check', () => {
  expect(PHRASE_FILES.flatMap(wordsIn).length).toBeGreaterThan(3000);
  expect(ARTICLES.length).toBeGreaterThan(100);
});

it.each(PHRASE_FILES)('everything that %s says may leave the desk', (file) => {
  expect(refusedOf(wordsIn(file))).toEqual([]);
});

it('so may the same in Traditional Chinese', () => {
  const simplified = PHRASE_FILES.filter((file) => file.includes('zh-Hans')).flatMap(wordsIn);
  expect(refusedOf(simplified.map(toTraditional))).toEqual([]);
});

it('so may every article, in Traditional Chinese too', () => {
  expect(refusedOf(ARTICLES.map(articleBody))).toEqual([]);
  expect(
    refusedOf(ARTICLES.filter((file) => file.includes('zh-Hans')).map((file) => toTraditional(articleBody(file)))),
  ).toEqual([]);
});
