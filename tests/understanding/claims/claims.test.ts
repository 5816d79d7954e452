import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placesOf } from '../../../app/commands/claims.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';
import { openLibrary } from '../../../knowledge/articleStore/library.ts';
import type { LiveLibrary } from '../../../knowledge/ports.ts';
import { toTraditional } from '../../../languages/hant/traditional.ts';
import { sameSentence } from '../../../understanding/claims/claimKeys.ts';
import {
  CLAIMS_DIR,
  type Claims,
  claimsIn,
  readClaims,
  readLabels,
  sentencesIn,
} from '../../../understanding/claims/claims.ts';
import { labelsAsYaml, relabelled, unlabelledIn } from '../../../understanding/labelled/labelling.ts';
import { CLAIMS } from '../../../understanding/labelled/labels.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { memoryValues } from '../../support/stores/memoryValues.ts';

let library: LiveLibrary;
beforeAll(async () => {
  const articlesDir = join(packageRoot(__dirname), 'knowledge', 'articles');
  library = await openLibrary({ articlesDir, log: silentLog, pollEvery: 0 });
});
afterAll(() => library.close());

describe.each(LANGUAGES)('what sentences claim (%s)', (language) => {
  it('is known of every sentence that may claim something', () => {
    const unread = Object.entries(placesOf(library, language)).flatMap(([place, texts]) =>
      unlabelledIn(texts.join('\n'), claimsIn(language)).map(({ sentence }) => `${place}: ${sentence}`),
    );
    expect(unread).toEqual([]);
  });

  it('is kept of no sentence that nobody says any more', () => {
    const said = new Set(Object.values(placesOf(library, language)).flat().flatMap(sentencesIn).map(sameSentence));
    const labels = Object.values(readLabels(language)).flatMap((place) => Object.values(place).flat());
    expect(labels.filter((sentence) => !said.has(sameSentence(sentence ?? '')))).toEqual([]);
  });

  it('covers each claim, or a case could forbid what nobody has looked for', () => {
    const labels = Object.values(readLabels(language)).flatMap((place) => Object.keys(place));
    expect(CLAIMS.filter((claim) => !labels.includes(claim))).toEqual([]);
  });
});

describe('a sentence', () => {
  it('claims what it is labelled with, however it is set', () => {
    const { of } = claimsIn('en');
    expect(of('**Your coins are safe.**')).toEqual(['coins-safe']);
    expect(of('Your coins are safe')).toEqual(['coins-safe']);
  });

  it('claims the same in Traditional Chinese', () => {
    const { of } = claimsIn('zh-Hans');
    const safe = readLabels('zh-Hans')['not-enough-for-fee']?.['coins-safe'] ?? [];
    expect(safe.length).toBeGreaterThan(0);
    for (const sentence of safe) expect(of(toTraditional(sentence))).toEqual(of(sentence));
  });

  it('is known whatever name stands where the text leaves one open', () => {
    expect(claimsIn('en').of('Open Harbour Wallet and tap "Buy".')).toEqual(['fund-this-wallet']);
  });

  it('that nobody has read claims all that it is suspected of', () => {
    const { of, suspected } = claimsIn('en');
    const sentence = 'Do not worry, all of your funds are perfectly safe with us.';
    expect(suspected(sentence)).toContain('coins-safe');
    expect(of(sentence)).toContain('coins-safe');
    expect(claimsIn('ko').of('걱정하지 마세요, 코인은 안전합니다요.')).toContain('coins-safe');
    expect(claimsIn('ja').of('ご安心ください、資産は無事のはずです。')).toContain('coins-safe');
    expect(claimsIn('zh-Hans').of('放心，您的资产非常安全。')).toContain('coins-safe');
  });
});

describe('labels', () => {
  it('are written anew with what is new under its suspicions and without what is gone', () => {
    const claims = claimsIn('en');
    const file = { old: { none: ['Nobody says this any more.'] }, fee: { 'coins-safe': ['Your coins are safe.'] } };
    const places = { fee: ['Your coins are safe. Pay the whole sum at once.'] };
    const made = relabelled(file, places, claims);
    expect(made).toEqual({ fee: { 'coins-safe': ['Your coins are safe.'], pay: ['Pay the whole sum at once.'] } });
    expect(labelsAsYaml(made)).toContain('fee:\n  coins-safe:\n    - "Your coins are safe."\n  pay:\n');
  });

  it('with a name that is no claim are refused with file and line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'claims-'));
    writeFileSync(join(folder, 'en.yaml'), 'an-article:\n  coins-saved:\n    - "It is."\n');
    expect(() => readClaims('en', folder)).toThrow(/en\.yaml:2/);
    rmSync(folder, { recursive: true });
  });

  it('are read once: what they claim is the same at the next start, and read again where a label has changed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'claims-'));
    const values = memoryValues();
    const label = (claim: string) => {
      writeFileSync(
        join(folder, 'en.yaml'),
        `an-article:\n  ${claim}:\n    - "Your {{wallet}} is fine."\n  pay:\n    - "Do."\n`,
      );
      cpSync(join(CLAIMS_DIR, 'patterns.en.yaml'), join(folder, 'patterns.en.yaml'));
      return readClaims('en', folder, values);
    };
    const said = (claims: Claims) => ['Your purse is fine.', 'Do.', 'Pay him.'].map((sentence) => claims.of(sentence));
    const first = said(label('coins-safe'));
    expect(first.slice(0, 2)).toEqual([['coins-safe'], ['pay']]);
    expect(values.kept.size).toBe(1);
    expect(said(label('coins-safe'))).toEqual(first);
    expect(values.kept.size).toBe(1);
    expect(said(label('none'))[0]).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
