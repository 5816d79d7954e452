import { computed } from '@preact/signals';
import { workspacePhrases } from '../../languages/workspace/index.ts';
import { language } from '../shared/language.ts';

/** Words of the editors' own, in the page's language; read `own.value` in a component and it follows the choice. */
export const own = computed(() => workspacePhrases(language.value));
