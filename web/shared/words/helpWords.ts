import { computed } from '@preact/signals';
import { helpPhrases } from '../../../languages/web/help/index.ts';
import { language } from '../language.ts';

/** Words of the help centre, in the page's language; they come with the part of a page that reads them. */
export const helpWords = computed(() => helpPhrases(language.value));
