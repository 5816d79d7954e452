import type { Finding } from './detection.ts';

/*
 * Passwords without a figure, in words of one's own: "my password is moonlight", パスワードは月の光です, 密码是月光宝盒, 비밀번호는 무지개입니다.
 * Told by what they are not: no predicate of a sentence about a password ("wrong", "the same", 必要, 对的, 필수). All are asked about.
 * Patterns read folded text; each gap is bounded, so each is linear.
 */

const SAYS_ALSO =
  'right wrong fine okay good great bad weak strong long longer short shorter safe secure simple easy hard new old same different unique empty blank missing gone lost known unknown forgotten written taken broken stolen hidden given chosen shown set kept sent found made told saved reset true false valid invalid null none nothing something anything everything enough unclear clear sensitive case private secret public personal mine yours ours theirs here there below above somewhere elsewhere everywhere nowhere online offline what which who where when why how that this these those they them one two both my your the its it he she we you our their her his an and or but than as if in on at from for to by with under inside behind between within without not never always already still also just only too very so quite rather pretty more most less least maybe perhaps probably really definitely currently apparently actually clearly simply easily usually possibly completely totally absolutely exactly hopefully obviously due down up off out over back now then today again soon later yesterday like because since until whether no any some all every each other another about all such much many few lots have has had was were are is be been being do does did can could will would should must may might get got let see say says ask asks tell come comes came go goes work works help please sorry thanks hello mandatory compulsory okay ok impossible possible required optional numeric alphanumeric characters character letters letter digits digit numbers number words word symbols uppercase lowercase capital password passwords passphrase passcode pin code key phrase email mail username name user login account wallet app phone device computer screen field box button page site browser metamask google apple ledger trezor icloud manager correct incorrect inactive identical random case-sensitive different important relevant permanent sufficient consistent dependent independent perfect complete obsolete temporary necessary unnecessary arbitrary urgent apparent present absent current recent weird strange odd stuck better worse best confidential';
const NO_VALUE = new RegExp(
  `^(?:${SAYS_ALSO.trim().split(/\s+/).join('|')}|(?:do|does|did|is|was|ca|wo|would|could|should)nt|[a-z]+(?:n['’]t|['’](?:s|re|ll|ve)|ed|ing|able|ible|ful|less|ous|ive))$`,
);
const LATIN = "[a-z][a-z'’-]{3,23}(?: [a-z'’-]{2,14}){0,2}?";
const QUOTE = `["'“‘「『]?`;
const CLOSES = `["'”’」』]?`;

const ENGLISH = new RegExp(
  String.raw`(?<![a-z0-9])(?:pass ?words?|passcode|pwd|pw)(?:['’]s)?(?: (?:for|of|to|on) (?:the|my|our|this) [a-z]{2,14}(?: [a-z]{2,14})?)?\s?(?:(?:is|was|were|used to be|might be|must be|should be)\s|[:=：]\s?)(?:now |set to |still )?${QUOTE}(${LATIN})${CLOSES}(?=\s?(?:[.!,;]|$|\n)| (?:but|and|yet|it|in|with|all)(?![a-z]))`,
  'gu',
);

const JA_NO_VALUE =
  '同じ|別々?|べつ|違い|間違い|まちがい|必要|不要|必須|無効|有効|大丈夫|何|なに|なん|どれ|どこ|どう|いくつ|いつ|誰|秘密|ひみつ|私|僕|自分|本人|安全|大切|大事|重要|変更|設定|任意|これ|それ|あれ|ここ|そこ|次|以下|以上|[上下]記|通り|とおり|英数字?|英字|数字|記号|半角|全角|[大小]文字|文字|桁|共通|一つ|ひとつ|二つ|ふたつ|複数|最低|最大|まま|もの|こと|はず|よう|ほう|方|場合|時|とき|前|後|確認|入力|保存|記録|めも|紙|ばらばら|空欄|空白|正解|正常|正確|不明|不正|一致|簡単|複雑|単純|だめ|無理|無事|完璧|初期|でふぉると|ぱすわーど|暗証番号|ぴん|ふれーず|単語|あぷり|すまほ|ぱそこん|ぐーぐる|ろぐいん|だけ|のみ|自体|たぶん|多分|おそらく|まだ|もう|すでに|既に|全部|全て|すべて|絶対|本当|ほんとう|当然|普通|名前|めーる|生年月日|意味|理由|問題|記憶|紛失|うろ覚え|わか|分か|判|しら|知ら|わす|再設定|まにゅある|非公開|非表示|えらー|ng|ok|みす|手元|手書き|変え|覚え|教え|聞か|使わ|英語|日本語|漢字|ひらがな|かたかな|長め|短め|毎回|健在|担当|原因|なし|種類|さっき|昨日|今日|前回|以前|管理|共有|家族';
const JA_NO = new RegExp(
  `^(?:${JA_NO_VALUE})|(?:${JA_NO_VALUE}|[うたるいなく]ん|から|なら|たら|まで|より|[をがはへいるうたくてでなもかよねずば])$|[をがはへ、]|ます|ませ|です|ない|なか|った|って|して|され|でき`,
);
const JAPANESE = new RegExp(
  String.raw`(?:ぱすわーど|口令)\s?(?:は、?|が|[:=：])\s?${QUOTE}([ぁ-んー\p{sc=Han}]{2,12}?|[a-z]{4,24})${CLOSES}\s?(?=(?:です(?!か)|でした(?!か)|だった|だと|だよ|なん(?:です|だ)|なの|に(?:して|しま|した|設定|変え)|と(?:して|いう|設定)|という|って|で(?:ろぐいん|開|入))|[。、,.!]|$|\n)`,
  'gu',
);

const ZH_NO =
  /[的不没沒了吗嗎呢什么麼哪几幾誰谁她它们們这這那对對错錯忘记記知道确確必须須需应應该該同样樣已经經设設置在由给給让讓被把从從到和或跟与與为為是否有无無能請请找改变變输輸位数數母符号號组組默認认初始隐隱藏密保存储儲码碼用选選填关關题題版最永两兩套旧舊新假真管]|[大小]写|[大小]寫|多少|可能|可以|随机|隨機|空白|正常|一致|本人|自己|[丢丟]|怎|安全|[简簡][单單]|复杂|複雜|[错錯][误誤]|重要|加密|不同|唯一|任意|以前|之前|以下|如下|上面|下面|公[开開]|私人|个人|個人|助[记記]|^[我你他](?!爱|愛|喜)|[英中]文|家人/;
const CHINESE = new RegExp(
  String.raw`密[码碼](?:我?(?:[设設](?:置|定)?|用|改)?[的成]?)?(?:就?[是为為]|[:=：])\s?${QUOTE}([\p{sc=Han}]{2,10}?|[a-z]{4,24})${CLOSES}\s?(?=[。，,！!；;、.\s吧啊呀哦]|打不|登不|[进進]不|但|可是|怎[么麼]|$)`,
  'gu',
);

const KO_NO =
  /맞|틀|같|다르|다른|필요|확실|정확|무엇|뭐|뭔|어디|어떤|어떻|언제|누구|몇|자리|글자|숫자|영문|문자|필수|본인|이거|그거|저거|이것|그것|저것|이게|그게|동일|비슷|없|있|모르|몰라|잊|까먹|분실|변경|설정|초기|기본|중요|안전|비밀|개인|여러|전부|모두|확인|입력|저장|문제|오류|정상|유효|무효|가능|아직|계속|분명|아마|그대로|아무|최소|최대|특수|공유|따로|별도|복잡|간단|기억|선택|번호|코드|암호|이메일|이름|아이디|생일|생년|빈\s?칸|공백|거예|것|때문|경우|정도|이상|이하|다음|아래|위와|이전|예전|옛날|처음|원래|그냥|정말|진짜|아닌|안\s|못|패스프레이즈|니모닉|시드|구문|지문|정답|영어|한글|한국어|용\s?$|예외|의무|구글|애플|네이버|무제한|관건|유출|해킹|만료|[대소]문자|절대|당연|제각각|수동|자동|^[제내저두이그길]\s?$/;
const KO_COPULA =
  '입니다|이에요|예요|이예요|인데|이고|이라고|라고|였|이었|이야|으?로 (?:했|해|설정|바꿨)|(?:인|이) ?것 같';
/** Whoever asks whether it is that gives none. */
const NO_QUESTION = '(?![^\\s.,!]{0,4}[?？])';
const KOREAN = new RegExp(
  String.raw`(?:비밀번호|비번|암호|패스워드)(?:[는은이가를을]\s?${QUOTE}([가-힣]{2,10}?(?: [가-힣]{2,6})?|[a-z]{4,24})${CLOSES}\s?(?=(?:${KO_COPULA})${NO_QUESTION})|\s?[:=：]\s?${QUOTE}([가-힣]{2,10}|[a-z]{4,24})${CLOSES}(?=\s?(?:[.,!]|$|\n)))`,
  'gu',
);

interface Tongue {
  readonly pattern: RegExp;
  readonly isPredicate: (value: string) => boolean;
}

const isLatinPredicate = (value: string) => value.split(' ').some((word) => NO_VALUE.test(word));
const TONGUES: readonly Tongue[] = [
  { pattern: ENGLISH, isPredicate: isLatinPredicate },
  ...(
    [
      [JAPANESE, JA_NO],
      [CHINESE, ZH_NO],
      [KOREAN, KO_NO],
    ] as const
  ).map(([pattern, no]) => ({
    pattern,
    isPredicate: (value: string) => (/^[a-z]/.test(value) ? isLatinPredicate(value) : no.test(value)),
  })),
];

/** Passwords that are words. `folded`: see `fold.ts`. */
export function ownWords(folded: string): Finding[] {
  return TONGUES.flatMap(({ pattern, isPredicate }) =>
    [...folded.matchAll(pattern)].flatMap((match): Finding[] => {
      const value = match[1] ?? match[2] ?? '';
      if (isPredicate(value)) return [];
      const start = match.index + match[0].lastIndexOf(value);
      return [{ verdict: 'ask', kind: 'password', start, end: start + value.length }];
    }),
  );
}
