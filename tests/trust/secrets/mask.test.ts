import { secp256k1 } from '@noble/curves/secp256k1.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { mask } from '../../../trust/secrets/mask.ts';

const key = bytesToHex(secp256k1.utils.randomSecretKey());
const groups = (size: number) => key.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];

describe('a text on its way to a model', () => {
  it.each([
    ['in one piece', key],
    ['in groups of four', groups(4).join(' ')],
    ['in bytes', groups(2).join(':')],
    ['over lines', groups(16).join('\n')],
    [
      'numbered',
      groups(16)
        .map((piece, at) => `${at + 1}. ${piece}`)
        .join('\n'),
    ],
    [
      'in bold pieces',
      groups(8)
        .map((piece) => `**${piece}**`)
        .join(' '),
    ],
    ['in full-width digits', key.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
  ])('holds nothing of a key %s', (_name, written) => {
    const said = mask(`this is it ${written} what now`);
    expect(said).toContain('⟦code⟧');
    for (const piece of groups(8)) expect(said.normalize('NFKC').replace(/[^0-9a-f]/gi, '')).not.toContain(piece);
  });

  it.each([
    ['where is 0xabcdef1234567890 now', 'where is ⟦code⟧ now'],
    ['from 0x1234…abcd to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'from ⟦code⟧ to ⟦code⟧'],
    ['mail me at ann@example.com', 'mail me at ⟦mail⟧'],
    ['call +81 90 1234 5678', 'call ⟦number⟧'],
    ['order 2024 1127 3391', 'order ⟦number⟧'],
    ['see https://evil.example/claim?x=1 first', 'see ⟦link⟧ first'],
    ['he is @helper_desk on telegram', 'he is ⟦name⟧ on telegram'],
    ['my name is Ann Lee, it failed', 'my name is ⟦name⟧, it failed'],
    ['私の名前は田中です。送れません', '私の名前は⟦name⟧です。送れません'],
    ['我叫王小明，转账没到', '我叫⟦name⟧，转账没到'],
    ['제 이름은 김민수입니다', '제 이름은 ⟦name⟧입니다'],
  ])('%s', (text, masked) => expect(mask(text)).toBe(masked));

  it.each([
    'I sent 0.25 ETH and 1,200 USDT on BSC at 14:30, still 0 of 12 confirmations',
    '초보입니다. BEP20으로 보냈어요',
    'ERC-20 か TRC-20 か分かりません。3回試しました',
    '昨天从币安提了500个USDT',
  ])('keeps what is needed to understand it: %s', (text) => expect(mask(text)).toBe(text));
});
