import { createHash, randomBytes } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pseudonym } from '../../core/ids.ts';
import { LOCALES } from '../../core/language.ts';
import { createAudit } from '../../trust/audit/audit.ts';
import { auditKeyOf } from '../../trust/audit/auditKey.ts';
import { createConsentBook } from '../../trust/consent.ts';
import { readLegalTexts } from '../../trust/legalTexts.ts';
import { checkOutgoing } from '../../trust/secrets/outgoing/outgoing.ts';
import { memoryLedger } from '../support/stores/memoryLedger.ts';

const FOLDER = join(__dirname, '../../knowledge/legal');
const user = 'pseudonym' as Pseudonym;

async function book() {
  const ledger = memoryLedger();
  const texts = await readLegalTexts(FOLDER);
  return {
    ledger,
    texts,
    consent: createConsentBook(
      createAudit(ledger, () => 5_000, auditKeyOf(randomBytes(32))),
      ledger,
      texts.consent,
    ),
  };
}

describe('consent', () => {
  it('gives a receipt that names the exact text, the choice and the time', async () => {
    const { consent } = await book();
    const id = await consent.record({
      user,
      language: 'ja',
      choice: 'accepted',
      choices: { history: true },
      commitment: 'c',
    });
    const terms = createHash('sha256')
      .update(await readFile(join(FOLDER, 'ja/terms.md')))
      .digest('hex');
    await expect(consent.receipt(id)).resolves.toMatchObject({
      id,
      at: 5_000,
      user,
      language: 'ja',
      version: '1',
      terms,
      choice: 'accepted',
      choices: { history: true },
    });
  });

  it('names the text that was agreed to where an earlier agreement is changed or taken back', async () => {
    const ledger = memoryLedger();
    const audit = createAudit(ledger, () => 5_000, auditKeyOf(randomBytes(32)));
    const bookOf = (version: string) =>
      createConsentBook(audit, ledger, (locale) => ({ version, terms: `${locale}${version}`, privacy: version }));
    const act = { user, language: 'ja', choices: {}, commitment: 'c' } as const;
    const under = await bookOf('1').record({ ...act, choice: 'accepted' });
    const later = bookOf('2');
    const id = await later.record({ ...act, language: 'en', choice: 'changed', under });
    const text = { language: 'ja', version: '1', terms: 'ja1', privacy: '1' };
    await expect(later.receipt(id)).resolves.toMatchObject({ choice: 'changed', ...text });
    const lost = await later.record({ ...act, choice: 'withdrawn', under: 'no receipt' });
    await expect(later.receipt(lost)).resolves.toMatchObject({ choice: 'withdrawn', version: '2' });
  });

  it('finds each receipt, and none by a number alone', async () => {
    const { consent } = await book();
    const first = await consent.record({ user, language: 'en', choice: 'accepted', choices: {}, commitment: 'c' });
    const second = await consent.record({ user, language: 'en', choice: 'withdrawn', choices: {}, commitment: 'c' });
    await expect(consent.receipt(first)).resolves.toMatchObject({ choice: 'accepted' });
    await expect(consent.receipt(second)).resolves.toMatchObject({ choice: 'withdrawn' });
    const [index] = second.split('-');
    for (const id of ['', '1', `${index}-${'A'.repeat(22)}`, `99-${second.split('-')[1]}`, 'x'.repeat(500)]) {
      await expect(consent.receipt(id)).resolves.toBeNull();
    }
  });
});

describe('the legal texts', () => {
  it('are there in every language, in one version, and would pass as outgoing words', async () => {
    const { pages } = await readLegalTexts(FOLDER);
    for (const locale of LOCALES) {
      for (const page of [pages(locale).terms, pages(locale).privacy]) {
        expect(page.version).toBe('1');
        expect(page.body.length).toBeGreaterThan(400);
        expect(checkOutgoing(page.body, { allowedHosts: [] })).toEqual({ kind: 'ok' });
      }
    }
  });

  it('are converted for readers of Traditional Chinese, and the receipt names what they read', async () => {
    const { pages, consent } = await readLegalTexts(FOLDER);
    expect(pages('zh-Hant').terms.body).not.toMatch(/[们这转账网络]/);
    expect(consent('zh-Hant').terms).not.toBe(consent('zh-Hans').terms);
  });

  it('are refused when one language is missing, malformed or of another version', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'legal-'));
    try {
      await cp(FOLDER, folder, { recursive: true });
      const file = join(folder, 'ko/privacy.md');
      const source = await readFile(file, 'utf8');
      await writeFile(file, source.replace('version: 1', 'version: 2'));
      await expect(readLegalTexts(folder)).rejects.toThrow('ko is not version 1');
      await writeFile(file, 'no front matter');
      await expect(readLegalTexts(folder)).rejects.toThrow('ko/privacy.md');
      await rm(file);
      await expect(readLegalTexts(folder)).rejects.toMatchObject({ code: 'article.invalid' });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
