import { readFile } from 'node:fs/promises';
import type { ZodType } from 'zod';

/** What a command body gives back: `output` for standard output, `complaint` for standard error. 2 = bad input. */
export interface CommandResult {
  readonly output: string;
  readonly exitCode: 0 | 1 | 2;
  readonly complaint?: string;
}

/** Thrown inside a command when what it was given cannot be used; `badInput` turns it into exit code 2. */
class BadInput extends Error {}

export async function orBadInput(run: () => Promise<CommandResult>): Promise<CommandResult> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof BadInput) return { output: '', exitCode: 2, complaint: error.message };
    throw error;
  }
}

/** The lines of a JSON Lines file, each checked; the first bad one is named by its number. */
export async function readJsonLines<T>(file: string, schema: ZodType<T>): Promise<T[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new BadInput(`${file}: cannot be read`);
  });
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = schema.safeParse(jsonOrUndefined(line));
    if (parsed.success) return [parsed.data];
    const issue = parsed.error.issues[0];
    throw new BadInput(`${file}:${index + 1}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not JSON'}`);
  });
}

function jsonOrUndefined(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Columns of equal width, for people; numbers are already rounded. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const text = rows.map((row) => row.map(String));
  const widths = (text[0] ?? []).map((_, column) => Math.max(...text.map((row) => row[column]?.length ?? 0)));
  return text
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
