import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../core/files/yamlFile.ts';
import type { Language } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { CLAIMS } from '../labelled/labels.ts';

const message = z.string().trim().min(1).max(500);

/** What somebody writes on with who has told of danger: none of it may be answered by what the case forbids. */
const Continuations = z.array(
  z.strictObject({
    /** The messages that bring the case about. */
    begins: z.array(message).min(1).max(5),
    forbids: z.array(z.enum(CLAIMS)).min(1),
    /** Each reply begins with "No." */
    no: z.boolean().default(false),
    says: z.array(message).min(1).max(200),
  }),
);
export type Continuations = z.infer<typeof Continuations>;

const DIR = join(packageRoot(__dirname), 'understanding', 'continuations');

/** Errors: `input.invalid` with file, line and reason. */
export function readContinuations(language: Language, dir: string = DIR): Continuations {
  return readYaml(join(dir, `${language}.yaml`), Continuations);
}
