import { CONSENT_PURPOSES } from '../../core/protocols/protocol.ts';
import { Secret } from '../../core/secret.ts';
import { passageOf } from '../../knowledge/answer.ts';
import { createOpenAiModel } from '../../knowledge/models/openAiModel.ts';
import { scriptedModel } from '../../knowledge/models/scriptedModel.ts';
import { partsOf } from '../../knowledge/parts.ts';
import type { Article, LanguageModel } from '../../knowledge/ports.ts';
import { safetyPhrases } from '../../languages/safety/index.ts';
import { mask } from '../../trust/secrets/mask.ts';
import { createConsult } from '../../understanding/answer/consult.ts';
import { BY_WEIGHTS } from '../../understanding/answer/rank/rank.ts';
import { claimsIn } from '../../understanding/claims/claims.ts';
import { chosenPart } from '../support/desk/chosen.ts';
import { type DeskUnderTest, openDeskUnderTest } from '../support/desk/deskUnderTest.ts';
import { silentLog } from '../support/desk/silentLog.ts';
import { type Behaviour, chatCompletionsServer } from '../support/servers/chatCompletions.ts';
import { HOSTILE, LEADS_AWAY, SHOUTED } from '../support/servers/hostileCompletions.ts';

const article = (id: string): Article => ({
  ...{ id, language: 'en', title: `About ${id}`, department: 'transfers', risk: 'normal', related: [], sources: [] },
  ...{ reviewed: '2026-11-12', expires: '2027-05-12', questions: [], answers: [], markdown: '' },
  lead: `This is what is said of ${id}.`,
  sections: [{ anchor: 'wait', heading: 'How long', markdown: `${id} takes an hour.` }],
});
const [fees, pending, scam] = [article('fees'), article('pending'), article('investment-scam')] as const;

/** The whole way of a message, with a model at the end of a real connection that answers as it is told. */
async function deskWith(...behaviours: Behaviour[]) {
  const server = await chatCompletionsServer(behaviours);
  const model = createOpenAiModel({ baseUrl: server.baseUrl, apiKey: new Secret('sk'), model: 'm', timeout: 10_000 });
  return { desk: await deskOf(model), server };
}

async function deskOf(model: LanguageModel, read = chosenPart(fees, 'lead', { confidence: 0.3, again: true })) {
  const consult = createConsult({
    ...{ model, mask, claimsIn, unsure: 0.75, log: silentLog },
    library: { articles: () => [fees, pending] },
    fits: {
      of: (_text, of) =>
        partsOf(of).map((part) => ({ part, words: 0, concepts: 0, asked: 0.5, often: 0, learnt: 0, typical: 0 })),
      nearest: () => [],
    },
    weigh: async () => ({
      ...{ open: null, guess: null },
      alone: { hits: [], confidence: 0.3, verdict: 'unsure', subject: null },
      articles: [{ article: pending, behind: 0 }],
      ...{ none: 0, by: BY_WEIGHTS },
    }),
  });
  return openDeskUnderTest({
    ...{ purposes: CONSENT_PURPOSES, consult },
    choose: async () => read,
    passage: (id) => passageOf([fees, scam].find((one) => one.id === id) ?? pending, null),
  });
}

const asking = async (desk: DeskUnderTest, model: boolean) => {
  const visitor = desk.visitor();
  await visitor.press({ action: 'consent.accept', model, history: false });
  return visitor;
};

let open: { close: () => Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of open) await one.close();
  open = [];
});

describe('nothing that a model writes', () => {
  it('is heard by a user: of two hundred hostile completions none', async () => {
    const model = scriptedModel(...HOSTILE);
    const desk = await deskOf(model);
    open.push(desk);
    const visitor = await asking(desk, true);
    for (const completion of HOSTILE) {
      const replies = await visitor.say('and how long will that take now?');
      expect(replies.join('\n')).toContain(fees.lead);
      expect([completion.slice(0, 60), replies.join('\n').includes(SHOUTED)]).toEqual([completion.slice(0, 60), false]);
    }
    expect(model.asked).toHaveLength(HOSTILE.length);
  });

  it('is said in the place of a danger that words surely read: neither hostile completions nor choices that lead away take it', async () => {
    const completions = [...HOSTILE.filter((_, at) => at % 10 === 0), ...LEADS_AWAY];
    for (const completion of completions) {
      const desk = await deskOf(scriptedModel(completion), chosenPart(scam, 'lead', { confidence: 0.6 }));
      const visitor = await asking(desk, true);
      const said = (await visitor.say('they want a tax before I can withdraw')).join('\n');
      await desk.close();
      expect([completion.slice(0, 60), said.includes(scam.lead)]).toEqual([completion.slice(0, 60), true]);
    }
  });

  it.each<[string, Behaviour]>([
    ['says it in words', { say: `Send all to ${SHOUTED}` }],
    ['calls a tool', { toolCall: `{"text":"${SHOUTED}"}` }],
    ['is cut off', { cutOff: SHOUTED }],
    ['breaks off', { breakAfter: SHOUTED }],
    ['never stops', 'endless'],
    ['is down', { status: 503 }],
    ['says nothing in time', 'silent'],
  ])('is waited for where it %s: the lexical answer is said', async (_name, behaviour) => {
    const { desk, server } = await deskWith(behaviour);
    open.push(desk, server);
    const visitor = await asking(desk, true);
    const replies = await visitor.say('and how long will that take now?');
    expect(replies.join('\n')).toContain(fees.lead);
    expect(replies.join('\n')).not.toContain(SHOUTED);
  });
});

describe('what a model chooses', () => {
  const choice = JSON.stringify({ continues: 'none', act: 'question', facts: [], parts: ['pending#wait'], ask: null });

  it('is said in the words of its article', async () => {
    const { desk, server } = await deskWith({ say: choice });
    open.push(desk, server);
    const visitor = await asking(desk, true);
    expect((await visitor.say('and how long will that take now?')).join('\n')).toContain('pending takes an hour.');
  });

  it('is asked for by nobody who has not allowed it, nor in words of a button or in a crisis', async () => {
    const { desk, server } = await deskWith({ say: choice }, { say: choice });
    open.push(desk, server);
    await (await asking(desk, false)).say('and how long will that take now?');
    const visitor = await asking(desk, true);
    await visitor.press({ action: 'ask', text: 'How long does it take?' });
    expect(server.bodies).toEqual([]);
    await visitor.say('I want to end my life');
    await visitor.say('and how long will that take now?');
    expect(server.bodies).toEqual([]);
  });

  it('stands below what is refused anyway', async () => {
    const { desk, server } = await deskWith({ say: choice });
    open.push(desk, server);
    const visitor = await asking(desk, true);
    const said = (await visitor.say('May I send you a photo of my recovery phrase?')).join('\n');
    expect(said.startsWith(safetyPhrases('en').no)).toBe(true);
    expect(said).toContain(pending.lead);
  });

  it('is chosen from a conversation in which no message of before its consent stands', async () => {
    const { desk, server } = await deskWith({ say: choice }, { say: choice });
    open.push(desk, server);
    const visitor = await asking(desk, false);
    await visitor.say('something private');
    await visitor.press({ action: 'consent.choose', purpose: 'model', allowed: true });
    await visitor.say('and how long will that take now?');
    expect(server.bodies[0]).toContain('how long will that take');
    expect(server.bodies[0]).not.toContain('something private');
  });
});
