import { computed } from '@preact/signals';
import { consolePhrases } from '../../../languages/console/index.ts';
import { language } from '../language.ts';

/** Words of the staff pages in the page's language; read `say.value` in a component and it follows the choice. */
export const say = computed(() => consolePhrases(language.value));
