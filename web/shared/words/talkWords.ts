import { computed } from '@preact/signals';
import { talkPhrases } from '../../../languages/web/talk/index.ts';
import { language } from '../language.ts';

/** Words of a conversation, in the page's language; they come with the part of a page that reads them. */
export const talkWords = computed(() => talkPhrases(language.value));
