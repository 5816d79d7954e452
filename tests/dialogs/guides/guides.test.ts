import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Action } from '../../../core/actions/index.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { GUIDE_IDS } from '../../../core/protocols/protocol.ts';
import { guideStep, guideWords, spokenAnswer } from '../../../dialogs/guides/guideStep.ts';
import { GUIDES, guideBeside } from '../../../dialogs/guides/index.ts';
import { advance, isOver, type Progress, positionIn } from '../../../dialogs/guides/progress.ts';
import { en } from '../../../languages/en.ts';
import { guidePhrases } from '../../../languages/guides/index.ts';
import { checkOutgoing } from '../../../trust/secrets/outgoing/outgoing.ts';

const at = (id: Progress['id'], ...trail: string[]): Progress => ({ id, trail, offered: false });
const CASES = GUIDE_IDS.flatMap((id) => LANGUAGES.map((language) => [id, language] as const));

/** Every step that can be reached from the first one. */
function reachable(id: Progress['id']): Set<string> {
  const { first, steps } = GUIDES[id];
  const seen = new Set([first]);
  for (const step of seen) {
    for (const target of Object.values(steps[step]?.ways ?? {})) if (typeof target === 'string') seen.add(target);
  }
  return seen;
}

describe.each(GUIDE_IDS)('the guide %s', (id) => {
  it('reaches every one of its steps, and each leads on or out', () => {
    expect([...reachable(id)].sort()).toEqual(Object.keys(GUIDES[id].steps).sort());
    for (const { ways } of Object.values(GUIDES[id].steps)) expect(Object.keys(ways).length).toBeGreaterThan(0);
  });

  it('ends when the usual way is taken', () => {
    let progress = advance(null, id);
    const total = positionIn(progress).of;
    for (let turn = 1; turn < total; turn += 1) {
      const next = Object.values(GUIDES[id].steps[progress.trail.at(-1) ?? '']?.ways ?? {}).find(
        (target) => typeof target === 'string',
      );
      progress = advance(progress, id, String(next));
      expect(positionIn(progress)).toEqual({ position: turn + 1, of: total });
    }
    expect(isOver(progress)).toBe(true);
  });

  it('leads only to articles that exist and to actions that the desk knows', () => {
    for (const { ways } of Object.values(GUIDES[id].steps)) {
      for (const target of Object.values(ways)) {
        if (typeof target === 'string') continue;
        expect(Action.safeParse(target).success).toBe(true);
        const article = target.action === 'article' ? target.id : target.action === 'helped' ? target.article : null;
        if (article) expect(readFileSync(join('knowledge/articles/en', `${article}.md`), 'utf8')).toContain(article);
      }
    }
  });
});

describe.each(CASES)('the words of %s in %s', (id, language) => {
  const words = guideWords(id, language);
  const { back, notLikeThat, stop } = guidePhrases(language);

  it('offer buttons that every channel can show, and that differ from each other', () => {
    expect([...words.begin].length).toBeLessThanOrEqual(20);
    for (const { ways } of Object.values(words.steps)) {
      const titles = [...Object.values(ways), back, notLikeThat, stop];
      expect(new Set(titles).size).toBe(titles.length);
      for (const title of titles) expect(title.length).toBeLessThanOrEqual(20);
    }
  });

  it('ask for no secret, hold none, and shout at nobody', () => {
    for (const step of Object.keys(words.steps)) {
      const { text } = guideStep(at(id, step), language);
      expect(checkOutgoing(text, { allowedHosts: [] })).toEqual({ kind: 'ok' });
      expect(text).not.toMatch(/[!！]/);
    }
  });

  it('are short sentences', () => {
    for (const { heading, text, never = '' } of Object.values(words.steps)) {
      for (const sentence of `${heading}\n${text}\n${never}`.split(/(?<=[.?。？；;:：])\s*|\n/)) {
        const length = language === 'en' || language === 'ko' ? sentence.split(' ').length : [...sentence].length;
        const most = language === 'en' || language === 'ko' ? 24 : 48;
        expect({ sentence, length: Math.min(length, most) }).toEqual({ sentence, length });
      }
    }
  });
});

describe('a step', () => {
  it('says in plain text all that its card draws', () => {
    const { text, card } = guideStep(at('restore', 'phrase', 'app'), 'en');
    const { heading, never } = guidePhrases('en').restore.steps.app;
    expect(text).toContain(`Restore a wallet (2 of 7)\n\n**${heading}**`);
    expect(text).toContain(`**${en.never}**\n${never}`);
    expect(card).toMatchObject({ kind: 'guide', position: 2, of: 7, place: '2 of 7', ways: 1 });
  });

  it('warns in red only where doing it surely loses money or words', () => {
    expect(guideStep(at('restore', 'phrase', 'app'), 'en').card).not.toHaveProperty('loses');
    expect(guideStep(at('restore', 'phrase', 'none'), 'en').card).toMatchObject({ loses: true });
  });

  it('is answered by the title of a button in any way of writing, and by "next" where there is one way on', () => {
    const progress = at('restore', 'phrase', 'app');
    const on = { action: 'guide', id: 'restore', step: 'private' };
    expect(spokenAnswer('INSTALLED.', progress, 'en')).toEqual(on);
    expect(spokenAnswer('next', progress, 'en')).toEqual(on);
    expect(spokenAnswer('Back', progress, 'en')).toEqual({ action: 'guide', id: 'restore', step: 'phrase' });
    expect(spokenAnswer('Stop the guide', progress, 'en')).toEqual({ action: 'cancel' });
    expect(spokenAnswer('is it safe?', progress, 'en')).toBeNull();
    expect(spokenAnswer('next', at('wrong-network', 'hash', 'whose'), 'en')).toBeNull();
  });
});

describe('how far one is', () => {
  it('goes back to a step that was taken before instead of counting it twice', () => {
    const decided = at('stuck', 'which', 'look', 'oldest', 'decide', 'faster', 'wait');
    expect(advance(decided, 'stuck', 'decide').trail).toEqual(['which', 'look', 'oldest', 'decide']);
  });

  it('starts at the beginning for a step that does not exist, after the end, and in another guide', () => {
    expect(advance(null, 'revoke', 'nothing').trail).toEqual(['leak']);
    expect(advance(at('restore', 'phrase', 'finish'), 'restore').trail).toEqual(['phrase']);
    expect(advance(at('restore', 'phrase', 'app'), 'revoke').trail).toEqual(['leak']);
  });
});

it('is offered beside the articles that it goes with', () => {
  expect(['restore-wallet', 'new-phone', 'lost-phone'].map(guideBeside)).toEqual(['restore', 'restore', 'restore']);
  expect(guideBeside('bitcoin-stuck')).toBe('stuck');
  expect(guideBeside('signing-requests')).toBe('revoke');
  expect(guideBeside('staking')).toBeNull();
});
