import type { Milliseconds } from '../../core/time.ts';
import { clockTime, sentences } from '../../languages/chains/numbers.ts';
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
    ['客服通常可以人工记给您，费用从余额里扣', '客服通常可以人工記給您，費用從餘額裡扣'],
    ['0xABC…def 和 {{wallet}} 不变', '0xABC…def 和 {{wallet}} 不變'],
    ['用手机厂商的“查找”功能，并标记为丢失', '用手機廠商的「尋找」功能，並標示為遺失'],
    ['把助记词恢复到{{wallet}}应用', '把助記詞還原到{{wallet}} App'],
    ['粘贴到本聊天，再粘贴签名', '貼到這個聊天，再貼上簽名'],
    ['请通过官方应用联系客服，没有通过审核', '請透過官方App聯絡客服，沒有通過審核'],
    ['浏览帮助文章和隐私政策', '瀏覽說明文章和隱私權政策'],
    ['新消息：这条消息是你们发的吗？', '新訊息：這則訊息是你們傳的嗎？'],
    ['权限、参数和类型已发布', '權限、參數和類型已發布'],
    ['连接恢复后，服务恢复正常', '連線恢復後，服務恢復正常'],
    ['共用账本，转了账，到账了', '共用帳本，轉了帳，入帳了'],
  ])('says %s as readers in Taiwan do', (simplified, expected) => expect(toTraditional(simplified)).toBe(expected));

  it.each([
    ['对应用户的地址', '對應使用者的地址'],
    ['开发给用户的功能', '開發給使用者的功能'],
    ['在官网上，不是网上', '在官網上，不是網路上'],
    ['隐私信息，不是私信', '隱私資訊，不是私訊'],
    ['前提现在不变', '前提現在不變'],
    ['本人工作日期', '本人工作日期'],
    ['提供商品，安装包含插件', '提供商品，安裝包含外掛程式'],
    ['检查找回的线索要看清楚', '檢查找回的線索要看清楚'],
    ['方面容易混，基本聊天', '方面容易混，基本聊天'],
    ['请亲自带来', '請親自帶來'],
  ])('reads the words of %s before shorter ones inside them', (simplified, expected) =>
    expect(toTraditional(simplified)).toBe(expected),
  );

  it('converts every phrase, those that are made of parts as well', () => {
    const hant = phrases('zh-Hant');
    expect(Object.keys(hant)).toEqual(Object.keys(zhHans));
    expect(hant.departments.transfers).toBe('轉帳');
    expect(hant.queueAt({ position: 3, low: 2, high: 5 })).toContain('第3位');
    expect(JSON.stringify(hant)).not.toMatch(/[们这转账网络]/);
  });

  it('recognises a wish in either way of writing, in the words of either side', () => {
    const { wish } = traditional({ wish: /^带我一步步做$/i });
    expect(wish.test('帶我一步步做')).toBe(true);
    expect(wish.test('带我一步步做')).toBe(true);
    expect(wish.test('請帶我一步步做')).toBe(false);
    const { restore } = traditional({ restore: /^恢复钱包$/ });
    for (const said of ['恢复钱包', '恢復錢包', '還原錢包']) expect(restore.test(said)).toBe(true);
  });

  it('writes moments as in Simplified, without brackets around the zone', () => {
    const noon = Date.UTC(2026, 10, 25, 12) as Milliseconds;
    expect(formatMoment(noon, 'zh-Hant')).toBe('2026年11月25日 UTC 12:00');
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
