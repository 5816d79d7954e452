import { type NameWords, oneOf } from './nameWords.ts';

const HAN = String.raw`\p{sc=Han}`;
/** Where somebody lives, as written in Japan, China, Taiwan and Korea: with its number, which a city alone has not. The first group is the home. */
export function homes({ regionsKo }: NameWords): RegExp[] {
  const street = String.raw`${HAN}{1,8}(?:路|街|大道|道|巷|弄|胡同)[东西南北中東]?(?:[一二三四五六七八九十]段)?\s?\d{1,5}(?:号|號|弄|栋|幢|棟)(?:院|\d{1,4}(?:室|楼|樓|号|號|单元)?){0,3}`;
  return [
    new RegExp(
      String.raw`(?<=住在?|地址是?[:：]?|寄到|^|[，。！？、,.!?\s])(?!我|住|在|是|地址)((?:${HAN}{1,8}(?:省|市|区|區|县|縣|镇|鎮|乡|鄉)){0,4}${street})`,
      'gu',
    ),
    new RegExp(
      String.raw`((?:${HAN}{2,3}[都道府県])?${HAN}{1,6}[市区町村郡][${HAN}\p{sc=Hiragana}\p{sc=Katakana}ー]{1,14}\d{1,4}(?:(?:丁目|番地?|号|の|[-－‐−])\d{1,4}){1,3}(?:番地?|号)?)`,
      'gu',
    ),
    new RegExp(
      String.raw`(${oneOf(regionsKo)}(?:특별시|광역시|시|도|특별자치도|특별자치시)?\s(?:[가-힣]{1,6}[시군구]\s){1,2}[가-힣\d]{1,10}(?:로|길|동|리)\s?\d{1,4}(?:번길\s?\d{1,4})?(?:-\d{1,4})?)`,
      'gu',
    ),
  ];
}
