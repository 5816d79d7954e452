import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writtenIn } from '../../text/language.ts';

const Line = z.object({ lang: z.string(), text: z.string(), title: z.string().optional() });
const LONGEST = 40;

/** `node dist/bench/reading/language.js FILE…`: how often the language of a text's first 40 characters is recognised, without a conversation. */
function main(files: readonly string[]): void {
  const seen: Record<string, { right: number; n: number }> = {};
  for (const { lang, text } of files.flatMap(readLines)) {
    const expected = lang === 'zh' ? 'zh-Hans' : lang;
    const said = writtenIn(text.slice(0, LONGEST));
    for (const name of [expected, 'all']) {
      const { right, n } = seen[name] ?? { right: 0, n: 0 };
      seen[name] = { right: right + (said === expected ? 1 : 0), n: n + 1 };
    }
    if (said !== expected) console.log(`${expected} taken for ${said}: ${text.slice(0, LONGEST)}`); // what the bench found
  }
  for (const [name, { right, n }] of Object.entries(seen))
    console.log(`${name.padEnd(8)} ${(right / n).toFixed(4)} of ${n}`); // the bench's result
}

function readLines(file: string): z.output<typeof Line>[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => Line.parse(JSON.parse(line)));
}

if (require.main === module) main(process.argv.slice(2));
