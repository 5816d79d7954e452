import { keepRegExpsFast } from '../../../core/process/regExps.ts';

// Workers run hundreds of suites: without it the later ones take up to ten times as long.
keepRegExpsFast();
