import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../../core/files/yamlFile.ts';
import { LANGUAGES, type Language } from '../../../../core/language.ts';
import { packageRoot } from '../../../../core/process/packageRoot.ts';
import { has, patternOf, Terms } from '../terms.ts';
import { anySecret, staysOwn, withSecretsAs } from './askingByWeight.ts';
import { SECRET_NAME } from './naming.ts';

/*
 * A request is excused only where a denial governs its verb, where somebody else asks, or where it is told of as done. So what is
 * taken out of a clause is the deed itself with what denies it, and whatever is left may still ask: of "you cannot lose anything so
 * send it" nothing is taken, of "do not send it there, send it to me" half. In English and Chinese a denial stands before its deed, in
 * Japanese and Korean behind. The words are data (`understanding/asking/denied.yaml`), those of all languages are read at once.
 */

const FILE = join(packageRoot(__dirname), 'understanding', 'asking', 'denied.yaml');
const KINDS = [
  'deeds',
  'denies',
  'weakly',
  'nobody',
  'ofThem',
  'between',
  'phrase',
  'noDenial',
  'asksBack',
  'undoes',
  'exceptUs',
  'toNobody',
  'others',
  'askOfOthers',
  'done',
  'ours',
  'resumes',
  'notIt',
  'quoted',
  'beyond',
  'limits',
  'confirms',
] as const;
type Kind = (typeof KINDS)[number];
const byLanguage = z.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, Terms.optional()])) as Record<
    Language,
    z.ZodOptional<typeof Terms>
  >,
);
const Words = z.strictObject(
  Object.fromEntries(KINDS.map((kind) => [kind, byLanguage])) as Record<Kind, typeof byLanguage>,
);

/** Stands for a deed that is denied, its object behind it or before it: no pattern of asking takes the words beside it for neighbours. */
const DENIED = { ahead: ' ¬ ', behind: ' ⌐ ' };
const LATIN = /[a-z]/;
const HIRAGANA = /\p{Script=Hiragana}/u;
const HANGUL = /\p{Script=Hangul}/u;
/** Han that is not Japanese: a clause with kana is read as such. */
const HAN = /^[^ぁ-ん]*\p{Script=Han}[^ぁ-ん]*$/u;
const BACKWARD = /[\p{Script=Hiragana}\p{Script=Hangul}]/u;
const denied = (whole: string) => (BACKWARD.test(whole) ? DENIED.behind : DENIED.ahead);

/** A pattern of one language, and the writing without which it finds nothing. */
interface ByScript {
  readonly script: RegExp;
  readonly pattern: RegExp;
}

interface Rules {
  /** A denial and the deed it governs. */
  readonly governed: readonly ByScript[];
  /** The same where nothing before it denies it in turn. */
  readonly weakly: readonly ByScript[];
  /** What somebody else asks, or what is told of as done, where nothing of it is ours. */
  readonly ofOthers: readonly ByScript[];
  /** "Not the phrase": denied itself. */
  readonly notIt: readonly ByScript[];
  /** A secret beside a denied deed, before it or behind it: its object. */
  readonly object: Readonly<Record<keyof typeof DENIED, RegExp>>;
  readonly noDenial: RegExp;
  readonly denies: RegExp;
  readonly undoes: RegExp;
  readonly ours: RegExp;
  /** What cannot be done, said behind its deed: 看不到. */
  readonly beyond: RegExp;
  /** Lets somebody off, holds for a part, for now or where something else happens: denies no giving to everybody. */
  readonly limits: RegExp;
  /** A sentence that wants a yes. */
  readonly confirms: RegExp;
  /** Whom it was given to, if it was: no one of ours. */
  readonly others: RegExp;
}

let rules: Rules | null = null;

/**
 * What of a clause is neither denied nor asked by others, as folded. Nothing is denied where its sentence sets a limit to the denial: "to
 * nobody but me", "not all of it, half will do", or where it only wants a yes. Pure.
 */
export function undenied(clause: string, sentence: string = clause): string {
  rules ??= readRules();
  const { governed, weakly, ofOthers, notIt, object, noDenial, denies, undoes, ours, beyond } = rules;
  const text = clause.replace(beyond, DENIED.ahead).replace(noDenial, ' ');
  if (isLimited(sentence) || seeksYes(sentence)) return has(ours, text) ? text : replacedIn(text, ofOthers, denied);
  const isUndone = (at: number) => has(undoes, text.slice(0, at));
  const governedOut = replacedIn(text, governed, (whole, at) => (isUndone(at) ? whole : denied(whole)));
  const weaklyOut = replacedIn(governedOut, weakly, (whole, at) =>
    has(denies, text.slice(0, at)) ? whole : denied(whole),
  );
  const said = replacedIn(weaklyOut, notIt, denied);
  const own = has(ours, text) ? said : replacedIn(said, ofOthers, denied);
  return own === text ? text : withoutObjects(own, object);
}

/** What stands for a secret in `limits`. */
const SECRET = '§';

/** Whether a sentence sets a limit to what it denies, other than the user's own app, device or paper. Of folded text. */
export function isLimited(sentence: string): boolean {
  rules ??= readRules();
  const { limits, ours } = rules;
  if (!has(limits, withSecretsAs(sentence, SECRET))) return false;
  return !staysOwn(sentence) || has(ours, sentence);
}

/** A sentence comes without the sign that ends it. */
const END = '。';

/**
 * Whether a sentence only wants a yes to what the user does with a secret: "you have not sent it yet, have you?", 못 보내시는 거 아니죠? Its
 * denial denies nothing. Where others are asked about, or the user's own place, it is a question. Of folded text.
 */
export function seeksYes(sentence: string): boolean {
  rules ??= readRules();
  if (!has(rules.confirms, `${sentence}${END}`)) return false;
  return has(rules.ours, sentence) || !(has(rules.others, sentence) || staysOwn(sentence));
}

function replacedIn(text: string, patterns: readonly ByScript[], by: (whole: string, at: number) => string): string {
  return patterns
    .filter(({ script }) => script.test(text))
    .reduce(
      (said, { pattern }) => said.replace(pattern, (whole: string, ...rest: unknown[]) => by(whole, offsetOf(rest))),
      text,
    );
}

/** The denied deed stays, what stood between it and its object too. */
function withoutObjects(said: string, { ahead, behind }: Rules['object']): string {
  const one = said.includes(DENIED.ahead)
    ? said.replace(ahead, (_, between: string) => `${DENIED.ahead}${between} `)
    : said;
  return one.includes(DENIED.behind) ? one.replace(behind, (_, between: string) => ` ${between}${DENIED.behind}`) : one;
}

function offsetOf(rest: readonly unknown[]): number {
  return rest.find((one) => typeof one === 'number') ?? 0;
}

/** Reads the words of denial: read at a start, a broken file stops it and not the first message of staff. Errors: `input.invalid`. */
export function readDenialWords(): void {
  rules ??= readRules();
}

function readRules(): Rules {
  const words = readYaml(FILE, Words);
  const all = (kind: Kind) => patternOf(LANGUAGES.flatMap((language) => words[kind][language] ?? []));
  const parts = (language: Language) => (kind: Kind) => {
    const terms = words[kind][language];
    return terms ? `(?:${patternOf(terms).source})` : '(?!)';
  };
  const either = (...patterns: readonly string[]) => new RegExp(patterns.join('|'), 'gu');
  const [en, ja, ko, zh] = (['en', 'ja', 'ko', 'zh-Hans'] as const).map(parts) as [Of, Of, Of, Of];
  const resumes = `(?:${all('resumes').source})`;
  const secret = `(?:${anySecret()}|${SECRET_NAME})`;
  return {
    governed: [
      { script: LATIN, pattern: either(...englishDenials(en)) },
      { script: HIRAGANA, pattern: either(japaneseDenial(ja), `${ja('deeds')}[ぁ-んー]{0,4}?${ja('quoted')}`) },
      { script: HANGUL, pattern: either(koreanDenial(ko), `${ko('deeds')}[가-힣 ]{0,6}?${ko('quoted')}`) },
      { script: HAN, pattern: either(chineseDenial(zh), zh('quoted')) },
    ],
    weakly: [{ script: LATIN, pattern: either(`${en('weakly')}(?:\\s+${en('between')}){0,4}\\s+${en('deeds')}`) }],
    ofOthers: [
      { script: LATIN, pattern: either(...englishOthers(en)) },
      { script: HIRAGANA, pattern: either(...japaneseOthers(ja)) },
      { script: HANGUL, pattern: either(...koreanOthers(ko)) },
      { script: HAN, pattern: either(...chineseOthers(zh)) },
    ],
    notIt: [
      {
        script: LATIN,
        pattern: either(
          `${en('notIt')}\\s+(?:[\\w'-]+ ){0,3}?${secret}(?:\\s+(?:or|and|nor) (?:the |your |any )?${secret}){0,3}`,
        ),
      },
      { script: HAN, pattern: either(`${zh('notIt')}(?:您的|你的|任何)?${secret}`) },
      { script: HIRAGANA, pattern: either(`${secret}${ja('notIt')}`) },
      { script: HANGUL, pattern: either(`${secret}${ko('notIt')}`) },
    ],
    object: {
      ahead: either(`${DENIED.ahead}((?:(?!${resumes})[^ぁ-ん가-힣]){0,40}?)${secret}`),
      behind: either(`${secret}((?:(?!${resumes}).){0,24}?)${DENIED.behind}`),
    },
    noDenial: all('noDenial'),
    denies: patternOf([...(words.denies.en ?? []), ...(words.nobody.en ?? [])]),
    undoes: all('undoes'),
    ours: all('ours'),
    beyond: all('beyond'),
    limits: all('limits'),
    confirms: all('confirms'),
    others: all('others'),
  };
}

type Of = (kind: Kind) => string;

/** "ask you to send", "send or type": what a denial of the first verb reaches as well. */
function chained(en: Of): string {
  return `(?:(?:\\s+(?:you|anyone|anybody|people|users|them|him|her|me|us|for|it)){0,2}\\s+(?:to|or|nor|about|by|for|of)(?:\\s+${en('between')}){0,3}\\s+${en('deeds')}){0,3}`;
}

function englishDenials(en: Of): string[] {
  const between = `(?:\\s+${en('between')}){0,8}`;
  return [
    `(?:\\bplease\\s+)?${en('denies')}(?!\\s+you\\b)${between}\\s+${en('deeds')}${chained(en)}`,
    `${en('nobody')}(?!\\s+${en('exceptUs')})(?:\\s+${en('ofThem')}){0,6}${between}\\s+${en('deeds')}${chained(en)}`,
    `${en('deeds')}(?:\\s+(?!(?:and|so|that|because|but|then|where|please)\\b)[\\w'-]+){0,5}?\\s+${en('toNobody')}(?!\\s+${en('exceptUs')})`,
  ];
}

/** A request, or a reason, ends what a denial behind it reaches back to. */
const JA_ENDS =
  '(?:て(?:くだ|下さ|ほし|もら(?![うわ])|いただ(?![くか])|頂(?![くか])|ね)|ください|下さい|お願い|ので|から|けど|たら|しょう)';
const KO_ENDS = '(?:세요|십시오|주시(?!지)|줘요?|니까|지만|는데|부탁|(?:어|아|해)서 |(?<!말)고 )';

function japaneseDenial(ja: Of): string {
  return `(?:[^\\s,、。]{1,8}(?:には|では|へは|にも))?${ja('deeds')}(?:(?!${JA_ENDS})(?:[ぁ-んー]|${ja('between')})){0,16}?(?:[てで](?:い|いま|おりま)(?:ない|せん)|(?<!ー)${ja('denies')}(?!${ja('asksBack')}))`;
}

function koreanDenial(ko: Of): string {
  // "보여 주거나 알려 주거나 보내지 마세요": one denial at the end is of all of them.
  const either = `(?:${ko('deeds')}[가-힣 ]{0,4}?거나 ){0,3}`;
  return `(?:[가-힣]{1,8}(?:에는|에서는|에도|에) ?)?${either}${ko('deeds')}(?:(?!${KO_ENDS})[가-힣 ]){0,14}?${ko('denies')}(?! ?${ko('asksBack')})`;
}

/** What is not wanted there is something else: 别把它忘了发给我. */
const ZH_ENDS = '[忘漏就请請而但怕急耽拖藏瞒瞞]';

function chineseDenial(zh: Of): string {
  const between = `(?:${zh('between')}){0,4}`;
  const phrase = `(?:${zh('phrase')}(?:(?!${ZH_ENDS}).){1,16}?){0,2}`;
  return `${zh('denies')}${between}${phrase}${between}${zh('deeds')}(?:[下出]?(?:或者?|、|和|及)${zh('deeds')}){0,3}`;
}

function englishOthers(en: Of): string[] {
  const their = "(?:\\s+(?!(?:i|we|me|us|please|so|because|and|but|then|your)\\b)[\\w'-]+){0,4}?";
  return [
    `(?<!\\b(?:let|have|to|for|with) (?:the |a |an |any |whichever )?)${en('others')}${their}\\s+${en('askOfOthers')}${chained(en)}`,
    `(?<!\\b(?:what|which|whose|how)(?: \\w+){0,3} )${en('done')}(?:\\s+${en('between')}){0,3}\\s+${en('deeds')}`,
  ];
}

function japaneseOthers(ja: Of): string[] {
  return [
    `${ja('others')}[がはからにのを].{0,20}?${ja('askOfOthers')}`,
    `${ja('askOfOthers')}.{0,6}?${ja('others')}`,
    `${ja('deeds')}[ぁ-んー]{0,8}?${ja('done')}`,
  ];
}

function koreanOthers(ko: Of): string[] {
  return [
    `${ko('others')}(?:이|가|은|는|에서|을|를|의)? .{0,20}?${ko('askOfOthers')}`,
    `${ko('askOfOthers')}[가-힣 ]{0,4}?${ko('others')}`,
    `${ko('deeds')}[가-힣 ]{0,6}?${ko('done')}`,
  ];
}

function chineseOthers(zh: Of): string[] {
  return [
    `${zh('others')}.{0,8}?${zh('askOfOthers')}[您你]?(?:[把将將].{1,12}?)?${zh('deeds')}?`,
    `${zh('askOfOthers')}.{0,14}?的(?:都是|是|那个|那些)?${zh('others')}`,
    `${zh('deeds')}.{0,4}?${zh('done')}(?![来來去])`,
  ];
}
