import { relative } from 'node:path';
import { drawFrom } from '../../../bench/chance.ts';

/*
 * What a suite draws (secrets that nobody uses, hashes, amounts) is its own and comes again: one in some thousands of fresh keys is
 * read otherwise, and what is built must not depend on who draws it. `TEST_CHANCE=2 npx jest …` draws others, as often as one likes;
 * how many of all are caught is measured by `npm run bench -- secrets`.
 */
drawFrom(`${relative(process.cwd(), expect.getState().testPath ?? '')} ${process.env['TEST_CHANCE'] ?? ''}`);
