import type { Milliseconds } from '../../core/time.ts';
import { clockTime, sentences } from '../../dialogs/verdictNumbers.ts';
import { formatMoment } from '../../languages/format.ts';
import { toTraditional, traditional } from '../../languages/hant/traditional.ts';
import { phrases } from '../../languages/index.ts';
import { zhHans } from '../../languages/zh-Hans.ts';

describe('Traditional Chinese', () => {
  it.each([
    ['这台设备上的账户', '這台裝置上的帳戶'],
    ['发送交易后，余额没有显示', '傳送交易後，餘額沒有顯示'],
    ['请输入短信里的验证码', '請輸入簡訊裡的驗證碼'],
    ['“网络手续费”', '「網路手續費」'],
    ['点“复制”来复制，不要签看不懂的标签', '點「複製」來複製，不要簽看不懂的標籤'],
    ['刷新余额，只要几分钱，代币已被销毁', '重新整理餘額，只要幾分錢，代幣已被銷毀'],
    ['只能人工入账', '只能人工入帳'],
    ['0xABC…def 和 {{wallet}} 不变', '0xABC…def 和 {{wallet}} 不變'],
  ])('says %s as readers in Taiwan do', (simplified, expected) => expect(toTraditional(simplified)).toBe(expected));

  it('converts every phrase, those that are made of parts as well', () => {
    const hant = phrases('zh-Hant');
    expect(Object.keys(hant)).toEqual(Object.keys(zhHans));
    expect(hant.departments.transfers).toBe('轉帳');
    expect(hant.queueAt({ position: 3, low: 2, high: 5 })).toContain('第3位');
    expect(JSON.stringify(hant)).not.toMatch(/[们这转账网络]/);
  });

  it('recognises a wish in either way of writing', () => {
    const { wish } = traditional({ wish: /^带我一步步做$/i });
    expect(wish.test('帶我一步步做')).toBe(true);
    expect(wish.test('带我一步步做')).toBe(true);
    expect(wish.test('請帶我一步步做')).toBe(false);
  });

  it('writes moments as in Simplified, without brackets around the zone', () => {
    const noon = Date.UTC(2026, 10, 25, 12) as Milliseconds;
    expect(formatMoment(noon, 'zh-Hant')).toBe('11月25日 UTC 12:00');
    expect(clockTime(noon, 'zh-Hant')).toBe('UTC 12:00:00');
    expect(sentences(['一句。', '兩句。'], 'zh-Hant')).toBe('一句。兩句。');
  });

  it('leaves what is no text, and converts one value once', () => {
    const when = new Date(0);
    const value = { list: ['转账', 1, null, when], when };
    const read = traditional(value);
    expect(read.list).toEqual(['轉帳', 1, null, when]);
    expect(read.when).toBe(when);
    expect(traditional(value)).toBe(read);
  });
});
