import { computed } from '@preact/signals';
import { minePhrases } from '../../../languages/web/mine/index.ts';
import { language } from '../language.ts';

/** Words of what somebody does with what is theirs, in the page's language; they come with the part of a page that reads them. */
export const mineWords = computed(() => minePhrases(language.value));
