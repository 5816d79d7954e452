import { computed } from '@preact/signals';
import { auditPhrases } from '../../../languages/audit/index.ts';
import { language } from '../../shared/language.ts';

/** Words of the auditors' page, in the page's language; see `say`. */
export const auditSay = computed(() => auditPhrases(language.value));
