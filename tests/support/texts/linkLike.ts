import { seeded } from '../../../core/process/seeded.ts';

/** Pieces of addresses, of what only looks like one, and of what stands around them. Made up; hosts end in `.example`. */
const SCHEMES = [
  'https://',
  'https:/',
  'https:',
  'https:\\\\',
  'https:/\\',
  'HTTPS://',
  'http://',
  '//',
  '\\\\',
  '/\\',
  '',
  '',
  'hxxps://',
  'h\u00adttps://',
  'ｈttps://',
  'https\uff1a//',
  'https:\t//',
  'https: //',
  'javascript:',
  'data:text/html,',
  'mailto:',
  'blob:https://',
  'view-source:https://',
  'ftp://',
  'article:',
  '/',
  'www.',
];
const HOSTS = [
  'ok.example',
  'a.ok.example',
  'ok.example.',
  'OK.Example',
  'evil.example',
  'ok.example.evil.example',
  'okexample',
  'evil-ok.example',
  'xn--oe-lka.example',
  'оk.example',
  'ok.ехample',
  'evil.icu',
  'evil.app',
  'evil。icu',
  'ok.example。evil.icu',
  'ok．example',
  'ok.example．evil.icu',
  'ok.example｡evil',
  'ok。example',
  'ok.exam\u00adple',
  'ok.exam\u200bple',
  'ⓔvil.icu',
  'evil․icu',
  '1.2.3.4',
  '0x7f.1',
  '2130706433',
  '[::1]',
  'localhost',
  '例え.みんな',
  '한국.한국',
  'ok.example%2eevil.icu',
  'ok.example%00.evil.icu',
  'ok_example',
  'ok.example..evil.icu',
  '.ok.example',
  '-ok.example',
  'ok-.example',
  'faß.example',
  'evil[.]icu',
  'evil(.)icu',
];
const USERS = [
  '',
  '',
  '',
  '',
  '',
  'ok.example@',
  'a:b@',
  'ok.example:443@',
  'ok.example%40',
  '@',
  'ok.example/@',
  'ok.example＠',
];
const PORTS = ['', '', '', '', ':443', ':8443', ':', ':80@evil.icu', ':٤٤٣'];
const RESTS = [
  '',
  '',
  '',
  '/',
  '/tx/0xab',
  '/a?b=c#d',
  '?x',
  '#x',
  '\\evil.icu',
  '/..//evil.icu',
  '/@evil.icu',
  '/https://evil.icu',
  '/%0d%0aevil',
  '/a b',
  '/\t/evil.icu',
  '/(a)',
  '/[a]',
  '。',
  '、',
  'を開く',
  '.',
  ',',
  '/。evil.icu',
  '/\u202egnp',
  '＠evil.icu',
  '／evil.icu',
  '？evil',
  '/|evil',
  '/`evil`',
  '/**evil**',
  '/"onclick="x',
];
const AROUND = [
  '%',
  '%',
  '%',
  '[press](%)',
  '[press](%)',
  '[%](%)',
  '[%](https://ok.example/a)',
  '[https://ok.example/a](%)',
  '<%>',
  '**%**',
  '`%`',
  '(%)',
  '"%"',
  '「%」',
  '- %',
  '1. %',
  '## %',
  '| % | % |',
  '[a]: %',
  '[press](<%>)',
  '[press](% "t")',
  '[[press](%)](%)',
  '![%](%)',
  '<a href="%">x</a>',
  'see %.',
  'see % or %',
  '見て%。次に',
  'a%',
  '\u200b%',
  '%\n%',
  '[press](\n%)',
  '[pre\nss](%)',
  '\\[press](%)',
  '[press]\\(%)',
  '[press] (%)',
  '&#104;ttps://%',
  '**[press](%)**',
];
const SIGNS = [...'/\\:.@?#[]()<>!*`"\'|%&;=+-_~ \t\n。．｡、：／＠​­‮aOе0é한'];

/** `count` different texts with something like a link in them; a third has one sign put in, taken out or doubled. */
export function linkLike(count: number, seed: number): string[] {
  const random = seeded(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const address = () => [one(SCHEMES), one(USERS), one(HOSTS), one(PORTS), one(RESTS)].join('');
  const texts = new Set<string>();
  while (texts.size < count) {
    const text = one(AROUND).replaceAll('%', () => address());
    texts.add(random() < 1 / 3 ? changed(text, random, one(SIGNS)) : text);
  }
  return [...texts];
}

function changed(text: string, random: () => number, sign: string): string {
  const at = Math.floor(random() * text.length);
  const way = random();
  if (way < 0.5) return `${text.slice(0, at)}${sign}${text.slice(at)}`;
  if (way < 0.8) return text.slice(0, at) + text.slice(at + 1);
  return text.slice(0, at) + text.slice(at, at + 1).repeat(2) + text.slice(at + 1);
}
