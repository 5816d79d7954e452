/*
 * Which words of a contract may be repeated. Anybody can deploy one that refuses with "send your recovery words to …" and
 * have its hash pasted here; said by the desk it would be believed. So nothing is searched for what is bad in it: each
 * word has to be one that contracts give as their reasons, and none of these can ask anybody to do or write anything.
 */

/**
 * What reasons are made of. Source: the messages and error names of OpenZeppelin Contracts 3 to 5, Uniswap V2 to V4,
 * PancakeSwap, SushiSwap, Tether, USDC, DAI, WETH, 1inch, Permit2, Seaport, Solady and Anchor, as published.
 */
const WORDS = new Set(
  `a above absent access account accounts active actual address adr after allowance allowed already amount amounts and
  approval approve approved approver are arithmetic array as assertion at authorised authority authorization authorized
  auth available balance balances base be before below beyond blacklist blacklistable blacklisted blocked blocklist
  blocklisted bound bounds burn burned by caller can cannot cap capped capacity cast changed check checked closed
  collateral compare contract contracts corrupt cost count counter created creation current custom deadline debt
  decimals decreased delegate delegatecall denied did disabled does division dust during ecdsa elapsed empty enabled
  end ended enforced enough enum error eth ether exact exceed exceeded exceeds excess excessive execution exist
  existent exists expected expired expiry factory failed failure fee fees fit fits forbidden from frozen fund funds
  gas governor greater has healthy helper high holder id ids identical implementer implementation in inactive inc incorrect
  increased index initialised initialized initializable initializing input insufficient integer internal into invalid
  invariant is it item k kept length less level library limit limits liquidity little lock locked loss low many
  market match math max maximum memory met method min minimum mint minted minter minting mismatch missing more msg much
  multiplication must native negative new no non nonce nonexistent nor not number of off offer on only open operation
  operator or oracle order out output over overflow own ownable owned owner ownership pair panic param parameter
  parameters path pausable paused payable per percentage period permission permit policy pool pools position possible
  price proof provided query rate reached reason received receiver recipient recover reduce reentrancy reentrant
  reentrance refused rejected replay required reserve reserves restricted result return returned reverted revoked role
  round route router safe sale same sanctioned self sender service set shares short signature signer slippage small
  sold spender spent sqrt stale started state status storage subtraction succeed success sum supply supported swap
  swaps target than the tick time timestamp to token tokens too total trade trading transaction transfer transfers
  unable unauthorised unauthorized underflow uninitialised unknown unsafe unsupported up upper used user valid value
  vault void was wei while whitelisted window with withdraw withdrawal worse wrong yet zero
  dai fiat pancake permit sushi tether uniswap weth wbtc usdc usdt steth lido aave curve balancer compound seaport
  amm ata cpmm clmm stf spl lok tf iia tlm tlu tum`
    .split(/\s+/)
    .filter(Boolean),
);
/** `K`, `STF`, `M0`, `GS013`, `35`: a code alone. */
const CODE = /^[A-Z]{0,4}\d{0,3}$/;
/** `ERC20`, `V3`, `UniswapV2`, `M1`: what names end with; more digits would be a number to ring. */
const NUMBERED = /(?<=[A-Za-z])\d{1,4}(?![\d])/g;
const PANIC = /^Panic\(\d{1,2}\): /;
/** In all: more of them, however they stand, are a number to ring. */
const MOST_DIGITS = 6;
const LONGEST = 80;
/** What stands before a number or a name: `ERC20`, `UniswapV2`, `doesn't`. */
const PREFIXES = new Set(['erc', 'v', 't', 's', 'gs', 'm', 'f', 'uni', 'doesn', 'isn', 'inch']);

/**
 * What known words could still order: "transfer fee to owner". A clause that begins with such a verb names the act, and says
 * at once what was wrong with it, as reasons do: "transfer amount exceeds balance", "approve from the zero address".
 */
const ORDER =
  /^(?:(?:must|only|and|or|to) )*(?:approve|burn|call|cast|check|close|delegate|deposit|fund|increase|lock|mint|offer|open|order|own|pay|permit|recover|reduce|return|send|set|share|supply|swap|trade|transfers?|use|withdraw)\b(?: |$)/;
const NAMED_ACT =
  '(?:amounts?|value|call|fees?|limit|cap|price|order|helper|from|caller|operation|nonce|deadline|time|input|output|tokens?|max|min)';
const WRONG =
  '(?:exceeds?|exceeded|is|are|not|no|failed|failure|paused|disabled|denied|too|has|was|did|does|while|below|above|over|insufficient|invalid|less|greater|expired|locked|reverted|error|forbidden|blocked|restricted|reached|zero|mismatch|already|cannot|unsupported|overflow|underflow|must be (?:greater|more|less|non|above|below))';
const COMPLAINT = new RegExp(
  `^\\w+(?:$| (?:from|helper)$| (?:${NAMED_ACT} ){0,3}${WRONG}\\b| (?:to|from) (?:the )?(?:zero|incorrect|non|invalid|unsupported|self|same|wrong|blacklisted|blocked|caller$)\\b)`,
);

/** A contract's own words that may be repeated to a person: a code, or words of known reasons alone. */
export function mayRepeat(reason: string): boolean {
  if (reason.length > LONGEST || !/^[\x20-\x7e]+$/.test(reason)) return false;
  if (CODE.test(reason)) return true;
  if (reason.replace(/\D/g, '').length > MOST_DIGITS) return false;
  const named = reason.replace(PANIC, '').replace(NUMBERED, ' ');
  return /^[A-Za-z _:/().,'-]+$/.test(named) && wordsOf(named).every((word) => WORDS.has(word)) && !orders(named);
}

function orders(named: string): boolean {
  const clauses = named.split(/[^A-Za-z _'-]+/).map((clause) => wordsOf(clause).join(' '));
  return clauses.some((clause) => ORDER.test(clause) && !COMPLAINT.test(clause));
}

/** `INSUFFICIENT_OUTPUT_AMOUNT`, `transferFrom failed`, `V3TooLittleReceived()`: in words, lower case. */
function wordsOf(text: string): string[] {
  const apart = text.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ');
  return (
    apart
      .toLowerCase()
      .match(/[a-z]+/g)
      ?.filter((word) => !PREFIXES.has(word)) ?? []
  );
}
