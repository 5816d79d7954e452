import { computed } from '@preact/signals';
import { departmentsPhrases } from '../../../languages/web/departments/index.ts';
import { language } from '../language.ts';

/** What the departments are called, in the page's language; they come with the part of a page that reads them. */
export const departmentWords = computed(() => departmentsPhrases(language.value));
