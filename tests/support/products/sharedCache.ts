import { join } from 'node:path';

/**
 * Where every product under test keeps what it has learnt: learnt once for each content and code, in whichever suite
 * comes first. Outside the tests' own folders, so that it is still there for the next run.
 */
export const SHARED_CACHE = join(__dirname, '..', '..', '..', '.cache', 'learnt');
