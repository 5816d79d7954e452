import { LANGUAGES } from '../../core/language.ts';
import { verificationPhrases } from '../../languages/verification/index.ts';
import { detect } from '../../trust/secrets/index.ts';
import { checkOutgoing } from '../../trust/secrets/outgoing/outgoing.ts';

it.each(LANGUAGES)('what staff may send to ask for a proof passes the guards of staff messages (%s)', (language) => {
  const text = verificationPhrases(language).staffAsks(`/verify?lang=${language}`);
  expect(checkOutgoing(text, { allowedHosts: [] })).toEqual({ kind: 'ok' });
  expect(detect(text).verdict).toBe('allow');
});
