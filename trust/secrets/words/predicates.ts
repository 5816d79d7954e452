/*
 * What sentences say of a password: that it is wrong, the same, in the safe. Behind "my password is" anything else is the password.
 */

/** English words, none of which a password of words has. */
export const PREDICATES: readonly string[] =
  `about above absent absolutely account actually again all alphanumeric already also always an and anniversary another any anything
  app apparent apparently apple arbitrary are as ask asks at back bad be because been behind being below best better
  between blank both box broken browser but button by came can capital case case-sensitive character characters chosen
  clear clearly code come comes complete completely compulsory computer confidential consistent correct could current
  currently definitely dependent device did different digit digits do does down due each easily easy elsewhere email empty
  enough every everything everywhere exactly false few field fine for forget forgot forgotten found from get given go goes gone good
  google got great had hard has have he hello help her here hidden his hopefully how icloud identical if important
  impossible in inactive incorrect independent inside invalid is it its just kept key known later least ledger less let
  letter letters like login long longer lost lots lowercase made mail manager mandatory many may maybe metamask might mine
  missing more most much must my name necessary never new no none not nothing now nowhere null number numbers numeric
  obsolete obviously odd off offline ok okay old on one online only optional or other our ours out over page passcode
  passphrase password passwords perfect perhaps permanent personal phone phrase pin please possible possibly present
  pretty private probably public quite random rather really recent relevant required reset right safe same saved say says
  screen secret secure see sensitive sent set she short shorter should shown simple simply since site so some something
  somewhere soon sorry still stolen strange strong stuck such sufficient symbols taken tell temporary than thanks that the
  their theirs them then there these they this those to today told too totally trezor true two unclear under unique
  unknown unnecessary until up uppercase urgent user username usually valid very wallet was we weak weird were what when
  where whether which who why will with within without word words work works worse would written wrong yesterday you your
  yours garbage rubbish nonsense gibberish trash chance luck pure history mess math pending plain solid fifteen sixteen twelve eight ten`.split(
    /\s+/,
  );

/** Japanese: what a predicate begins or ends with, in hiragana where it is katakana. A pattern. */
export const PREDICATES_JA =
  '同じ|別々?|べつ|無制限|機器|違い|間違い|まちがい|必要|不要|必須|無効|有効|大丈夫|何|なに|なん|どれ|どこ|どう|いくつ|いつ|誰|秘密|ひみつ|私|僕|自分|本人|安全|大切|大事|重要|変更|設定|任意|これ|それ|あれ|ここ|そこ|次|以下|以上|[上下]記|通り|とおり|英数字?|英字|数字|記号|半角|全角|[大小]文字|文字|桁|共通|一つ|ひとつ|二つ|ふたつ|複数|最低|最大|まま|もの|こと|はず|よう|ほう|方|場合|時|とき|前|後|確認|入力|保存|記録|めも|紙|ばらばら|空欄|空白|正解|正常|正確|不明|不正|一致|簡単|複雑|単純|だめ|無理|無事|完璧|初期|でふぉると|ぱすわーど|暗証番号|ぴん|ふれーず|単語|あぷり|すまほ|ぱそこん|ぐーぐる|ろぐいん|だけ|のみ|自体|たぶん|多分|おそらく|まだ|もう|すでに|既に|全部|全て|すべて|絶対|本当|ほんとう|当然|普通|名前|めーる|生年月日|意味|理由|問題|記憶|紛失|うろ覚え|わか|分か|判|しら|知ら|わす|再設定|まにゅある|非公開|非表示|えらー|ng|ok|みす|手元|手書き|変え|覚え|教え|聞か|使わ|英語|日本語|漢字|ひらがな|かたかな|長め|短め|毎回|健在|担当|原因|なし|種類|さっき|昨日|今日|前回|以前|管理|共有|家族|誕生日|記念日|変わ|入れ|入っ|自動|手動|使い|頭|金庫|適当|最強|弱|強|古|新|面倒|嫌|流出|失効|拒否|(?:夫|妻|息子|娘|父|母|会社|友達|彼氏?|彼女)(?:が|の|です|$)|.{0,6}(?:の[中上下前横裏奥]|彼方|任せ|次第|回し|すぎ|っぱなし|生成|作成|製|用|式|順|済み?|文字|付き|以来|時代|扱い)$';

/** Chinese: signs and words of predicates, wherever they stand. */
export const PREDICATES_ZH =
  /[的不没沒了吗嗎呢什么麼哪几幾誰谁她它们們这這那对對错錯忘记記知道确確必须須需应應该該同样樣已经經设設置在由给給让讓被把从從到和或跟与與为為是否有无無能請请找改变變输輸位数數母符号號组組默認认初始隐隱藏密保存储儲码碼用选選填关關题題版最永两兩套旧舊新假真管]|[大小]写|[大小]寫|多少|可能|可以|随机|隨機|空白|正常|一致|本人|自己|[丢丟]|怎|安全|[简簡][单單]|复杂|複雜|[错錯][误誤]|重要|加密|不同|唯一|任意|以前|之前|以下|如下|上面|下面|公[开開]|私人|个人|個人|助[记記]|^[我你他](?!爱|愛|喜)|[英中]文|家人|生日|[纪紀]念日|手[机機]|啥|[来來]着|一回事|[里裡上下中内內外来來]$|复制|複製|[粘貼贴]|抄|[写寫]|[乱亂]|烂|爛|[随隨]便|老[公婆]|失效|泄|洩|[弱强強]|大概|差不多|太|很|[丢丟]|空/;

/** Korean: stems of predicates, wherever they stand. */
export const PREDICATES_KO =
  /맞|틀|같|다르|다른|필요|확실|정확|무엇|뭐|뭔|어디|어떤|어떻|언제|누구|몇|자리|글자|숫자|영문|문자|필수|본인|이거|그거|저거|이것|그것|저것|이게|그게|동일|비슷|없|있|모르|몰라|잊|까먹|분실|변경|설정|초기|기본|중요|안전|비밀|개인|여러|전부|모두|확인|입력|저장|문제|오류|정상|유효|무효|가능|아직|계속|분명|아마|그대로|아무|최소|최대|특수|공유|따로|별도|복잡|간단|기억|선택|번호|코드|암호|이메일|이름|아이디|생일|생년|빈\s?칸|공백|거예|것|때문|경우|정도|이상|이하|다음|아래|위와|이전|예전|옛날|처음|원래|그냥|정말|진짜|아닌|안\s|못|패스프레이즈|니모닉|시드|구문|지문|정답|영어|한글|한국어|용\s?$|예외|의무|구글|애플|네이버|무제한|관건|유출|해킹|만료|[대소]문자|절대|당연|제각각|수동|자동|[면해야지는]$|관리|바뀌|바꾸|기념일|생신|차번호|으$|하$|^[제내저두이그길]\s?$|[속안밖위밑]$|담당$|사용$|서랍|책상|무작위|머릿|마음대로|제멋대로|엉망|[요죠네데]$|대로$|뿐$|만$|용$|식$|적$/;
