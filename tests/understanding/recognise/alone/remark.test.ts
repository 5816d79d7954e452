import type { Remark } from '../../../../understanding/labelled/labels.ts';
import { createRemarkDetector } from '../../../../understanding/recognise/alone/remark.ts';

/** As if every message were heard as this; `answered`: an article answers it. */
function heard(remark: Remark | null, likelihood: number, answered: boolean) {
  const verdict = answered ? ('answered' as const) : ('notKnown' as const);
  return createRemarkDetector({
    sense: { remark: () => (remark ? { remark, likelihood } : null) },
    search: () => ({ hits: [], confidence: 0.9, subject: null, verdict, others: [] }),
  });
}

describe('what is said to the bot itself', () => {
  it('is what was heard, when it is likely', () => {
    expect(heard('distress', 0.5, false)('I am scared', 'en')).toBe('distress');
    expect(heard('distress', 0.3, false)('I am scared', 'en')).toBeNull();
    expect(heard(null, 0, false)('I am scared', 'en')).toBeNull();
  });

  it('has to be likelier where an article answers the message', () => {
    expect(heard('distress', 0.5, true)('I am scared, it is pending', 'en')).toBeNull();
    expect(heard('distress', 0.8, true)('I am scared', 'en')).toBe('distress');
  });

  it('is nothing that has the sign of an emergency', () => {
    expect(heard('thanks', 0.9, false)('やばい盗まれてる今ありがとうございます', 'ja')).toBeNull();
  });

  it('is nothing long, and nothing beside an address or a hash', () => {
    expect(heard('distress', 0.9, false)('please hurry '.repeat(10), 'en')).toBeNull();
    expect(heard('distress', 0.9, false)('please hurry 0x52908400098527886E0F7030069857D2E4169EE7', 'en')).toBeNull();
  });
});
