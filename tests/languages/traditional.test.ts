import { toTraditional, traditional } from '../../languages/hant/traditional.ts';
import { phrases } from '../../languages/index.ts';
import { zhHans } from '../../languages/zh-Hans.ts';

describe('Traditional Chinese', () => {
  it.each([
    ['这台设备上的账户', '這台裝置上的帳戶'],
    ['发送交易后，余额没有显示', '傳送交易後，餘額沒有顯示'],
    ['请输入短信里的验证码', '請輸入簡訊裡的驗證碼'],
    ['“网络手续费”', '「網路手續費」'],
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

  it('leaves what is no text, and converts one value once', () => {
    const when = new Date(0);
    const value = { list: ['转账', 1, null, when], when };
    const read = traditional(value);
    expect(read.list).toEqual(['轉帳', 1, null, when]);
    expect(read.when).toBe(when);
    expect(traditional(value)).toBe(read);
  });
});
