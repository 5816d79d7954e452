import { Converter } from 'opencc-js/t2cn';

/** Traditional characters read as Simplified, so that both ways of writing meet in one index (OpenCC's tables). */
export const toSimplified: (text: string) => string = Converter({ from: 't', to: 'cn' });
