/**
 * Top-level domains that addresses in fraud and in everyday life end in: all of two letters, those with most
 * registrations, and those of the writings of this desk. Source: IANA, Root Zone Database (read 2026-11).
 * Any other ending of small Latin letters counts as one as well (`links.ts`); this list is for what looks like a sentence.
 */
const COUNTRIES =
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw';
const GENERIC =
  'com org net edu gov mil int info biz name pro mobi asia tel app dev xyz top site online shop store club live vip fun icu work wiki space website tech cloud link click help support finance exchange network wallet cash money crypto page web team group world today agency digital email life news center company solutions services systems technology zone bond cfd cyou sbs quest rest monster buzz bar cam fit gdn lol moe ninja one ooo ren run sale skin sky tips trade bid date download faith loan men party review science stream trust win webcam zip mov foo new eth bank capital fund gold credit loans market markets trading security sucks agent chat codes computer domains expert express fyi global host hosting house how international land lgbt ltd llc inc media plus press pub social studio systems tools uno vc video watch works';
const OTHER_WRITINGS =
  '中国 中國 公司 网络 網路 网址 在线 中文网 网站 商店 商城 集团 移动 我爱你 手机 信息 娱乐 游戏 企业 佛山 广东 香港 台湾 台灣 新加坡 政务 公益 机构 健康 招聘 时尚 购物 餐厅 八卦 一号店 世界 网店 点看 组织机构 みんな コム クラウド グーグル セール ファッション ストア ポイント アマゾン 家電 食品 書籍 珠宝 嘉里 飞利浦 谷歌 通用电子 淡马锡 微博 慈善 联通 大拿 한국 닷컴 닷넷 삼성';

const all = new Set([COUNTRIES, GENERIC, OTHER_WRITINGS].flatMap((list) => list.split(' ')));

/** `label` as written, without a dot. */
export function isTopLevel(label: string): boolean {
  return all.has(label.toLowerCase());
}
