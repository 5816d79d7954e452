import { createHash, generateKeyPairSync } from 'node:crypto';
import { base58, createBase58check } from '@scure/base';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { drawBytes, drawUuid } from '../../../bench/chance.ts';
import { freshPhrase, PHRASE_LISTS } from '../../../bench/secretCorpus.ts';
import type { SecretKind, Verdict } from '../../../trust/secrets/detection.ts';
import { createScanner, detect } from '../../../trust/secrets/index.ts';

const base58check = createBase58check((bytes: Uint8Array) => createHash('sha256').update(bytes).digest());
const hex = (bytes: number) => drawBytes(bytes).toString('hex');
const wif = (compressed: boolean) =>
  base58check.encode(Uint8Array.from([0x80, ...drawBytes(32), ...(compressed ? [1] : [])]));
const PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

function expectEach(verdict: Verdict, kind: SecretKind | null, texts: readonly string[]): void {
  const wrong = texts.filter((text) => {
    const found = detect(text);
    return found.verdict !== verdict || (kind !== null && !found.kinds.includes(kind));
  });
  expect(wrong).toEqual([]);
}

describe('keys that their form gives away', () => {
  it('are blocked', () => {
    expectEach('block', 'private-key', [
      wif(true),
      `please check ${wif(false)} for me`,
      'KwDiBf89QgGbjEhKnhXJuH7LrciVrZi3qYjgd9M7rFU73sVHnoWn',
      `${wif(true).slice(0, 20)} ${wif(true).slice(20)}`.replace(/.*/, () => {
        const key = wif(true);
        return `${key.slice(0, 26)}\n${key.slice(26)}`;
      }),
      `[${Array.from(drawBytes(64)).join(',')}]`,
      base58.encode(Uint8Array.from([...drawBytes(63), 0x77])),
      'SBGWSG6BTNCKCOB3DIFBGCVMUPQFYPA2G4O34RMTB343OYPXU5DJDVMN',
      'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9',
    ]);
    expectEach('block', 'extended-key', [
      'xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi',
    ]);
    expectEach('block', 'encrypted-key', ['6PRVWUbkzzsbcVac2qwfssoUJAN1Xhrg6bNk8J7Nzm5H7kxEbn2Nh2ZoGg']);
    expectEach('block', 'keystore', [
      '{"version":3,"crypto":{"ciphertext":"d172bf743a674da9cdad04534d56926ef8358534d458fffccd4e6ad2fbde479c","cipherparams":{"iv":"83dbcc02d8ccb40e466191a123791e0e"},"cipher":"aes-128-ctr","kdf":"scrypt","kdfparams":{"dklen":32},"mac":"2103"}}',
    ]);
    const { privateKey } = generateKeyPairSync('ed25519');
    expectEach('block', 'pem', [privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()]);
  });

  it('are known by what else they are written as', () => {
    expectEach('block', 'keystore', ['{"data":"c2VjcmV0","iv":"aXY=","salt":"c2FsdA=="}']);
    const places = freshPhrase(PHRASE_LISTS['english'] ?? []).map((word) =>
      (PHRASE_LISTS['english'] ?? []).indexOf(word),
    );
    const digits = places.map((place) => String(place).padStart(4, '0'));
    expectEach('block', 'recovery-phrase', [
      digits.join(''),
      digits.join(' '),
      places.map((place) => String(place + 1).padStart(4, '0')).join(' '),
    ]);
    expectEach('block', 'private-key', [`entropy: ${hex(16)}`]);
  });

  it('are told from addresses, hashes, signatures and public keys', () => {
    // Many: one in sixty has a piece as long as a key.
    const publicKeys = Array.from({ length: 100 }, () => generateKeyPairSync('ed25519').publicKey);
    expectEach('allow', null, [
      `0x${hex(20)}`,
      `my transaction 0x${hex(32)} is pending`,
      hex(32),
      `0x${hex(32)}`,
      `02${hex(32)}`,
      `0x${hex(65)}`,
      'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
      '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2',
      base58.encode(drawBytes(32)),
      base58.encode(Uint8Array.from([...drawBytes(63), 0x07])),
      'xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8',
      ...publicKeys.map((key) => key.export({ type: 'spki', format: 'pem' }).toString()),
      '00000000000000000007c9c4b1f4f1c5e7b1e0f0f6f4b3c2d1a0b9c8d7e6f5a4',
    ]);
  });
});

describe('64 hexadecimal digits', () => {
  const key = hex(32);
  it('are a key when the words around say so, in every language of the desk', () => {
    expectEach('block', 'private-key', [
      `private key: ${key}`,
      `here is my secret key 0x${key}`,
      `秘密鍵は ${key} です`,
      `我的私钥是${key}`,
      `개인키 ${key}`,
      `${key} <- this is my private key`,
      `PRIVATE_KEY=${key}`,
      `private key ${key.match(/.{8}/g)?.join(' ')}`,
      `my private key starts with ${key.slice(0, 32)}`,
    ]);
  });

  it.each([
    [['on Tron', 'USDT', 'yesterday', '450', 'to Binance']],
    [['Solana', 'USDC', 'Phantom', 'last night', 'nothing']],
    [['BTC', 'Ledger', 'Trezor', 'last week']],
    [['it was ETH', 'Polygon', 'this morning', 'from Coinbase', 'to my friend']],
  ])('passes a story told in pieces: %j', (pieces) => {
    const scanner = createScanner();
    for (const piece of pieces) expect(scanner.add(piece).detection.verdict).toBe('allow');
  });

  it('are asked about when only an earlier message announced a key', () => {
    const scanner = createScanner();
    scanner.add('somebody has my private key');
    expect(scanner.add(`0x${key}`).detection.verdict).toBe('ask');
    expect(scanner.add(`this is the transaction 0x${key}`).detection.verdict).toBe('allow');
  });

  it('are a transaction when the words around say so, whatever else is mentioned', () => {
    expectEach('allow', null, [
      `I never shared my private key, but this transaction is not mine: 0x${key}`,
      `秘密鍵は誰にも教えていません。取引ハッシュ: 0x${key}`,
      `https://etherscan.io/tx/0x${key}`,
      `I lost my recovery phrase. 0x${key} never arrived`,
      `my recovery phrase does not work, session ${drawUuid()}`,
      'recovery phrase guide: https://help.example.com/hc/en-us/articles/360046051752-How-to-Set-Up-a-S1-Hardware-Wallet',
    ]);
    expectEach('block', 'private-key', [`my seed phrase is ${key}`]);
  });
});

describe('a recovery phrase', () => {
  it('is blocked, however it is written', () => {
    const words = PHRASE.split(' ');
    expectEach('block', 'recovery-phrase', [
      PHRASE,
      PHRASE.toUpperCase(),
      words.join(','),
      words.join('\n'),
      words.map((word, i) => `${i + 1}. ${word}`).join('\n'),
      words.join(''),
      words.join('\u200b \u200b'),
      words.map((word) => word.split('').join('\u200d')).join(' '),
      PHRASE.replaceAll('e', 'е').replaceAll('a', 'а'),
      PHRASE.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
      Buffer.from(PHRASE).toString('base64'),
      Buffer.from(PHRASE).toString('hex'),
      encodeURIComponent(PHRASE),
      words.join('&nbsp;'),
      words.map((word) => word.split('').join(' ')).join('  '),
      `hello I can not open it ${PHRASE} please help`,
      `my words are ${words.join(', then ')}`,
    ]);
  });

  it('is blocked when its checksum is right, whatever its words look like', () => {
    const plate = PHRASE.split(' ').map((word) => word.slice(0, 4));
    expectEach('block', 'recovery-phrase', [
      plate.join(' '),
      plate.join(' ').toUpperCase(),
      plate.map((word, place) => `${place + 1}. ${word}`).join('\n'),
      // Everyday words, and some that number other words elsewhere.
      'chair will index monster six dumb before birth popular man twelve cup',
      'method owner secret sort buffalo prefer word supply code this city elevator',
    ]);
    const plates = Array.from({ length: 400 }, () =>
      freshPhrase(english)
        .map((word) => word.slice(0, 4))
        .join(' '),
    );
    expect(plates.filter((text) => detect(text).verdict === 'allow')).toEqual([]);
  });

  it('is looked out for to its last word: what follows a stopped one that was not complete is asked about', () => {
    const said = (stopped: string, next: string) => {
      const scanner = createScanner();
      expect(scanner.add(stopped).detection.verdict).toBe('block');
      return scanner.add(next).detection.verdict;
    };
    const long =
      'void come effort suffer camp survey warrior heavy shoot primary clutch crush open amazing screen patrol group space point ten exist slush involve unfold';
    // Twelve of twenty-four; the checksum of these is no phrase's.
    expect(said(long.split(' ').slice(0, 12).join(' '), 'open amazing screen patrol')).toBe('ask');
    // Words of the list both, and what anybody says then.
    for (const next of ['hello there', 'what now?']) {
      expect(said(PHRASE, next)).toBe('allow');
      expect(said(PHRASE.split(' ').slice(0, 10).join(' '), next)).toBe('ask');
    }
  });

  it('is not what long messages add up to, nor asked about for ever once something was', () => {
    const talk = [
      "While I've got you, the Ledger itself is an old Nano X and it dies the minute I pull the cable out, and the screen has a faint line through it. If it goes altogether do I lose the coins or just the gadget",
      "Right I do have the 24 words, they're in the shed inside a smoker tin. Probably not the smartest spot come to think of it",
      'Back to the extractor. If I just send him a second payment with a decent fee now to keep him happy, does the first one still turn up later and he gets paid twice?',
      "I can't see any button saying speed up or boost. Just View in explorer. Is it because of how I sent it",
      "Cheers. I'll hold off paying twice then and ring him tonight",
      'So I painted the old tractor and my cousin took a picture of it beside the river, is it safe to sell that as an nft or does the chain eat half of the price',
    ];
    const heard = (messages: readonly string[]) => {
      const scanner = createScanner();
      return messages.map((message) => scanner.add(message).detection.verdict);
    };
    expect(heard(talk)).toEqual(talk.map(() => 'allow'));
    const words = PHRASE.split(' ').slice(0, 6).join(' ');
    expect(heard([words, ...talk]).slice(3)).toEqual(talk.slice(2).map(() => 'allow'));
  });

  it('is looked for at once, also in signs that unfold to whole sentences', () => {
    const started = performance.now();
    detect('\ufdfa'.repeat(8_000));
    const folded = performance.now() - started;
    const plain = performance.now();
    detect('\u0635'.repeat(8_000));
    expect(folded).toBeLessThan(50 + 5 * (performance.now() - plain));
  });

  it('is asked about where signs would unfold to more letters than people write', () => {
    const unfolding = (count: number) => '㍿㎮㋉㈱ '.repeat(count);
    expect(detect(unfolding(120)).verdict).toBe('ask');
    expect(detect(`${unfolding(120)}${PHRASE.replaceAll('f', 'ﬀ')}`).verdict).not.toBe('allow');
    expect(detect('\\u337f'.repeat(400)).verdict).toBe('ask');
    expectEach('allow', null, [unfolding(10), `送金できません${'…'.repeat(300)}`]);
  });

  it('is not what people say about phrases, scams and their wallet', () => {
    expectEach('allow', null, [
      'I lost my seed phrase, what can I do?',
      'Someone asked me for my 12 words. Is that a scam?',
      'someone stole my recovery phrase',
      'somebody stole my seed phrase help',
      'he threw away my backup phrase',
      '有人偷了恢复短语，救命',
      '骗子要我发恢复短语',
      '元彼に復元フレーズを見られました',
      'Should I write my 24 word recovery phrase on paper or on metal?',
      'シードフレーズを教えてと言われましたが、大丈夫ですか？',
      '助记词丢了怎么办？',
      '니모닉을 잃어버렸어요. 복구할 수 있나요?',
      'My swap failed but the fee was taken. Where is my money?',
      'How do I restore my wallet on a new phone?',
    ]);
  });

  it('is marked where it stands in the text as it was typed', () => {
    const before = 'ｈｅｌｌｏ　';
    const [span] = detect(`${before}${PHRASE}!`).spans;
    expect(span).toEqual({ start: before.length, end: before.length + PHRASE.length });
  });
});

describe('passwords, PINs and one-time codes', () => {
  it('are blocked when a value is given', () => {
    expectEach('block', 'password', [
      'my password is hunter2!',
      'Password: correcthorse',
      'パスワードはabc12345です',
      '密码是 Qwe!2345',
      '비밀번호는 dragon77 입니다',
    ]);
    expectEach('block', 'pin', ['my PIN is 482913', '暗証番号は4829です', 'pin 1234']);
    expectEach('block', 'one-time-code', [
      'verification code 482913',
      'the 2FA code is 482 913',
      '認証コードは482913です',
      '验证码482913',
      '인증번호 482913입니다',
      '482913 is my verification code',
    ]);
  });

  it('are asked about when a number may be one', () => {
    expectEach('ask', 'one-time-code', ['the code is 482913', 'コードは482913です', '代码 482913', '코드: 482913']);
    expectEach('allow', null, ['error code 482913', 'エラーコードは482913', 'promo code 482913', 'zip code 94107']);
  });

  it('are no share: a password that is "100% correct"', () => {
    expectEach('allow', null, ['password is 100% correct i use it everywhere. why is it not accepted']);
  });

  it('are not what is said about them', () => {
    expectEach('allow', null, [
      'my password is not working',
      'I forgot my password, what now?',
      'error code 4001',
      'My order number is 48291355',
      'The verification code never arrived',
      'パスワードを忘れました',
      'It says error code -32000',
      'the PIN must have 6 digits',
    ]);
  });
});

describe('personal data', () => {
  it('is masked', () => {
    expectEach('mask', 'email', ['write to taro@example.co.jp please']);
    expectEach('mask', 'phone', [
      'call +81 90-1234-5678',
      '090-1234-5678',
      '010-1234-5678',
      '13812345678',
      '(415) 555-0132',
    ]);
    expectEach('mask', 'card', ['4111 1111 1111 1111']);
  });

  it('is not any number', () => {
    expectEach('allow', null, [
      '1700000000000',
      'block 18250000',
      '0.00012345 BTC',
      'order 2024-1234-5678',
      '1000000000000000000 wei',
      'v1.2.3-456',
    ]);
  });
});

it('a word in brackets behind the name of a passphrase is no value of it', () => {
  expect(detect('A passphrase ("25th word") is an extra secret you chose yourself').verdict).toBe('allow');
  expect(detect('my password ("Rivka8841") is refused').verdict).not.toBe('allow');
});
