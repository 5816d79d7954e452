import { readStrangersTalks } from '../../bench/reading/strangers.ts';
import { LANGUAGES } from '../../core/language.ts';
import { openLibrary } from '../../knowledge/articleStore/library.ts';
import { partsOf } from '../../knowledge/parts.ts';
import { partId } from '../../knowledge/ports.ts';
import { readStories } from '../../understanding/labelled/readStories.ts';
import { readAskedWays } from '../../understanding/labelled/training.ts';
