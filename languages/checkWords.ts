import type { Language, Locale } from '../core/language.ts';
import { languageOf } from '../core/language.ts';
import { readIn } from './hant/traditional.ts';

/** Short, easy to read aloud, hard to mishear: things that grow, fly, shine or flow. */
const WORDS: Record<Language, readonly string[]> = {
  en: words(`acorn amber anchor apple autumn bamboo basil beacon birch breeze bridge brook butter canyon cedar cherry
  cinnamon cliff clover cobalt copper coral cotton crane cricket crystal daisy dawn delta dolphin dragon drum eagle echo
  ember falcon feather fern fiddle forest fountain garden garnet ginger glacier granite grove hammer harbor hazel heron
  honey horizon indigo island ivory jasmine jungle kettle lagoon lantern lavender lemon lilac lily linen lotus magnet
  mango maple marble meadow melon mint mirror moon mosaic mountain nectar oasis ocean olive onyx opal orbit orchid otter
  paddle panda paper peach pearl pebble pepper pine planet plum pond poppy prairie quartz quill rain raven reef
  river robin rocket rose saffron salmon sand satin shell silver sparrow spring summit sunset swan thunder tiger tulip
  valley velvet violet walnut willow`),
  ja: words(`朝顔 小豆 杏 銀杏 苺 稲穂 入江 梅 海風 雲 笑顔 丘 押し花 折り紙 蛙 柿 霞 風車 紙風船 亀 烏 川岸 菊 雉 狐 霧 琴 木陰 金魚 果樹園 栗 胡桃 桑 鯉 紅葉
  小鳥 駒 昆布 桜 笹 里山 珊瑚 椎茸 鹿 獅子 雫 芝生 島 霜 白樺 白鳥 真珠 水仙 杉 鈴 雀 砂浜 墨 菫 青空 芹 蕎麦 鷹 滝 竹林 凧 蓼 谷 狸 玉葱 茶畑
  蝶 椿 燕 鶴 手毬 灯台 時計 常夏 飛魚 虎 団栗 泉 菜の花 夏空 波 虹 鶏 庭石 野原 海苔 萩 蓮 花火 浜辺 隼 春風 彼岸花 向日葵 瓢箪 枇杷 風鈴
  梟 藤 葡萄 船 星 蛍 牡丹 松 満月 港 蜜柑 麦 紫 木蓮 桃 森 山吹 夕日 雪 百合 嫁菜 林檎 若葉 鷲 綿雲`),
  'zh-Hans':
    words(`白桦 白云 白鹤 百合 薄荷 贝壳 冰川 波浪 彩虹 草原 茶园 长江 晨光 橙子 池塘 春雨 翠竹 大海 丹顶鹤 灯塔 蝴蝶 冬青 渡口 飞鱼 枫叶 风车 风铃 凤凰 浮萍 甘草
  钢琴 高山 孔雀 古桥 瓜田 桂花 海岛 海豚 荷花 核桃 黑鸟 红豆 湖水 琥珀 花园 槐树 黄河 火车 吉他 金鱼 菊花 峻岭 咖啡 葵花 兰花 蓝天 雷雨 梨花 栗子 莲子
  柳树 鹿角 绿洲 罗盘 落日 麻雀 马车 麦田 满月 玫瑰 梅花 蜜蜂 棉花 茉莉 牡丹 木瓜 南瓜 牛奶 暖阳 苹果 瀑布 葡萄 麒麟 晴空 秋叶 泉水 群岛 日出 溶洞 沙滩 山谷
  珊瑚 石榴 柿子 树林 水杉 松果 溪流 喜鹊 夏夜 仙鹤 香蕉 小溪 星空 杏仁 雪松 雪山 薰衣草 燕子 杨梅 银杏 樱桃 鹰 雨伞 玉兰 月亮 云海 芝麻 珍珠 钟楼 朱鹮 竹林 紫藤`),
  ko: words(`가을 갈대 감나무 강물 개나리 거북 겨울 고래 고양이 곰 구름 국화 기러기 기차 나비 나팔꽃 낙엽 난초 남산 노을 느티나무 다람쥐 단풍 달빛 대나무 도라지 도토리 독수리 돌담
  동백 두루미 등대 딸기 라일락 레몬 마루 매화 메아리 모래 목련 무지개 물결 민들레 밀밭 바다 바람 바위 박하 반달 밤나무 배꽃 백조 버들 벚꽃 별빛 보리 복숭아 봄비 봉숭아 부엉이
  분수 붓꽃 비둘기 사과 산호 산토끼 살구 새벽 샘물 석류 섬 소나무 솔방울 수박 수선화 시냇물 아침 안개 앵두 약수 양귀비 언덕 여름 연꽃 연못 오솔길 오이 옥수수 온천 왕벚 우물
  원두막 유채 은하 이끼 이슬 자두 자작나무 잔디 장미 제비 조개 종달새 진달래 진주 참새 채송화 철쭉 청포도 초승달 촛불 치자 코스모스 탑 파도 팽이 편지 포도 폭포 풍경 하늘 학 한라산
  해바라기 햇살 호두 호수 호박 홍시 황소 후박`),
};

/** The words of which one, with two digits, shows a user real support; at least a hundred in every language. */
export function checkWords(locale: Locale): readonly string[] {
  return readIn(locale, WORDS[languageOf(locale)]);
}

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}
