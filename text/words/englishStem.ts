/**
 * Porter's stemmer (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980), steps 1a–5b.
 * Input: one lower-case word; anything that is not a–z comes back unchanged.
 */
export function stemEnglish(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  return step5(replaceBy(STEP_4, 1, step4Ion(replaceBy(STEP_3, 0, replaceBy(STEP_2, 0, step1(word))))));
}

const C = '[^aeiou][^aeiouy]*';
const V = '[aeiouy][aeiou]*';
const MEASURE_OVER_0 = new RegExp(`^(${C})?${V}${C}`);
const MEASURE_IS_1 = new RegExp(`^(${C})?${V}${C}(${V})?$`);
const MEASURE_OVER_1 = new RegExp(`^(${C})?${V}${C}${V}${C}`);
const HAS_VOWEL = new RegExp(`^(${C})?[aeiouy]`);
const ENDS_CVC = new RegExp(`^${C}[aeiouy][^aeiouwxy]$`);

function step1(word: string): string {
  let stem = word;
  if (/(ss|i)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (/[^s]s$/.test(stem)) stem = stem.slice(0, -1);
  stem = step1b(stem);
  return /y$/.test(stem) && HAS_VOWEL.test(stem.slice(0, -1)) ? `${stem.slice(0, -1)}i` : stem;
}

function step1b(word: string): string {
  if (word.endsWith('eed')) return MEASURE_OVER_0.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const stem = word.replace(/(ed|ing)$/, '');
  if (stem === word || !HAS_VOWEL.test(stem)) return word;
  if (/(at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([^aeiouylsz])\1$/.test(stem)) return stem.slice(0, -1);
  return ENDS_CVC.test(stem) ? `${stem}e` : stem;
}

const STEP_2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['entli', 'ent'],
  ['ousli', 'ous'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['alli', 'al'],
  ['ator', 'ate'],
  ['logi', 'log'],
  ['bli', 'ble'],
  ['eli', 'e'],
];
const STEP_3: readonly (readonly [string, string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const STEP_4: readonly (readonly [string, string])[] = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'al',
  'er',
  'ic',
  'ou',
].map((suffix) => [suffix, ''] as const);

function replaceBy(rules: readonly (readonly [string, string])[], measure: 0 | 1, word: string): string {
  const rule = rules.find(([suffix]) => word.endsWith(suffix));
  if (!rule) return word;
  const stem = word.slice(0, -rule[0].length);
  return (measure === 0 ? MEASURE_OVER_0 : MEASURE_OVER_1).test(stem) ? stem + rule[1] : word;
}

function step4Ion(word: string): string {
  const stem = word.slice(0, -3);
  return /[st]ion$/.test(word) && MEASURE_OVER_1.test(stem) ? stem : word;
}

function step5(word: string): string {
  let stem = word;
  if (stem.endsWith('e')) {
    const shorter = stem.slice(0, -1);
    if (MEASURE_OVER_1.test(shorter) || (MEASURE_IS_1.test(shorter) && !ENDS_CVC.test(shorter))) stem = shorter;
  }
  return stem.endsWith('ll') && MEASURE_OVER_1.test(stem) ? stem.slice(0, -1) : stem;
}
