import type { Milliseconds } from '../../../core/time.ts';
import { fullTime } from '../../shared/format.ts';
import { language } from '../../shared/language.ts';

/** To the second, with the year: an audit is read long after. */
export const auditTime = (at: Milliseconds): string => fullTime(at, language.value);
