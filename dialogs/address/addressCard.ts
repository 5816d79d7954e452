import type { AddressCheck, AddressWarning } from '../../chains/ports.ts';
import type { Locale } from '../../core/language.ts';
import type { Card, RailStep } from '../../core/protocols/protocol.ts';
import { type AddressPhrases, addressPhrases } from '../../languages/addresses/index.ts';
import { networkName, networkNames } from '../../languages/chains/networkName.ts';
import { clockTime, sentences } from '../../languages/chains/numbers.ts';
import { phrases } from '../../languages/index.ts';
import { verdictPhrases } from '../../languages/verdicts/index.ts';
import { cardText } from '../saying/cardText.ts';
import { differing } from './differing.ts';

type VerdictCard = Extract<Card, { kind: 'verdict' }>;

const SEVERITY = { stop: 'danger', careful: 'caution', clear: 'unknown', 'unknown-format': 'unknown' } as const;
/** Two findings are read; five are not. The gravest come first. */
const AT_MOST = 2;

/** "Is this the right address?" as a card and as text. A clear result is no `ok`: nobody here knows whose it is. */
export function addressCard(check: AddressCheck, language: Locale): { text: string; card: VerdictCard } {
  const words = addressPhrases(language);
  const labels = phrases(language).rail;
  const steps: RailStep[] = [
    { role: 'happened', label: labels.happened, text: found(check, words, language) },
    { role: 'means', label: labels.means, text: words.meaning[check.level] },
    { role: 'do', label: labels.todo, text: words.todo[check.level] },
    { role: 'never', label: labels.never, text: words.never },
  ];
  const silent = check.silent.length > 0 ? networkNames(check.silent, language) : null;
  const { observed } = verdictPhrases(language);
  const foot = [
    observed(clockTime(check.observedAt, language)),
    ...(silent ? [verdictPhrases(language).silent(silent)] : []),
  ];
  const card: VerdictCard = {
    kind: 'verdict',
    severity: SEVERITY[check.level],
    band: words.bands[check.level],
    heading: words.headings[check.level],
    steps,
    table: [],
    foot: foot.join(' · '),
    hash: null,
  };
  return { text: cardText(card, language), card };
}

function found(check: AddressCheck, words: AddressPhrases, language: Locale): string {
  if (check.level === 'unknown-format') return words.notAnAddress;
  if (check.warnings.length === 0) return words.nothing;
  const said = check.warnings.slice(0, AT_MOST).map((warning) => finding(check.address, warning, words, language));
  return sentences(said, language);
}

function finding(address: string, warning: AddressWarning, words: AddressPhrases, language: Locale): string {
  const network =
    'chain' in warning ? networkName(warning.chain, language) : 'belongsTo' in warning ? warning.belongsTo : '';
  const token = 'symbol' in warning && warning.symbol !== null ? warning.symbol : words.aToken;
  // In full: this is the one place where a shortened address would repeat the trick that it warns of.
  const [own = '', known = ''] = 'known' in warning ? differing([address, warning.known]) : [];
  return words.findings[warning.kind]({ network, token, own, known });
}
