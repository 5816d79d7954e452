import { computed } from '@preact/signals';
import { staffPhrases } from '../../../languages/staff/index.ts';
import { language } from '../language.ts';

/** Words of who staff are, in the page's language; see `say`. */
export const staffSay = computed(() => staffPhrases(language.value));
