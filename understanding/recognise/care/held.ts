/*
 * Who is held by a company or a gang, mostly abroad, is sent out of no door and named no number of a country where they are not. In doubt it
 * is no such thing: beside a husband or robbers a door and the police are what helps.
 */

/** Rules of kind `coercion` that hear it (`rules/crisis.<language>.yaml`). */
const HEARD_BY: readonly string[] = ['held-captive', 'held-for-work', 'held-on-terms'];

const BY_A_COMPANY =
  /\b(?:compound|company|companies|boss|guards?|guarded|gang|scam (?:farm|centre|center|park|factory)|targets?|quotas?|passports?|dorm|cambodia|myanmar|laos|dubai|compensation|debt)\b|会社|拠点|園区|园区|パスポート|寮|ノルマ|見張り|賠償|借金|公司|老板|保安|护照|業績|业绩|赔付|解除?合同|회사|단지|조직|여권|실적|경비|배상금|위약금|빚|사장/iu;

const AT_HOME =
  /\b(?:by|from) (?:my|an?) (?:ex )?(?:husband|wife|partner|boyfriend|girlfriend|ex|dad|father|stepdad|mother|mum|mom)\b|\bmy (?:ex )?(?:husband|wife|partner|boyfriend|girlfriend|ex|dad|father|stepdad) (?:\w{1,9} ){0,2}(?:hits?|beats?|locked|locks|won ?t|keeps?|took|holds?)\b|\b(?:he|she) (?:\w{1,9} ){0,2}(?:hits?|beats?|locked|won ?t) me\b|\b(?:robbers?|burglars?|intruders?)\b|\b(?:my|our) (?:flat|house|home|apartment|bathroom|bedroom|room)\b|\b(?:at|leave) home\b|\bthe (?:bathroom|bedroom)\b|夫に|旦那に|彼氏に|元彼に|父に|自宅|強盗|남편(?:이|한테|에게)|아빠(?:가|한테)|남자친구|강도|(?:被|给)我?(?:老公|丈夫|男友|男朋友|前夫|爸)|[在入]我[家屋]|劫匪/iu;

/** Whether what rules heard tells that who writes is held so. `rules`: ids; `told`: the message's sentences in each of their spellings. */
export function isHeldBy(rules: readonly string[], told: readonly string[]): boolean {
  return (
    rules.some((id) => HEARD_BY.includes(id)) &&
    told.some((one) => BY_A_COMPANY.test(one)) &&
    !told.some((one) => AT_HOME.test(one))
  );
}
