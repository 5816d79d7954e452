import { Secret } from '../../../core/secret.ts';
import { createOpenAiModel } from '../../../knowledge/models/openAiModel.ts';
import { type Behaviour, chatCompletionsServer } from '../../support/servers/chatCompletions.ts';

const prompt = {
  system: 'Be brief.',
  user: 'A private question',
  schema: { name: 'choice', schema: { type: 'object' } },
};

async function ask(behaviour: Behaviour, options: { timeout?: number; signal?: AbortSignal } = {}) {
  const server = await chatCompletionsServer([behaviour]);
  const { timeout = 3_000, signal } = options;
  const model = createOpenAiModel({ baseUrl: server.baseUrl, apiKey: new Secret('sk-test'), model: 'm', timeout });
  try {
    return await model.complete(prompt, { maxTokens: 50, ...(signal ? { signal } : {}) });
  } finally {
    await server.close();
  }
}

describe('a model behind an OpenAI-compatible endpoint', () => {
  it('puts a streamed answer together', async () => {
    await expect(ask({ say: 'Wait a little. [P1]' })).resolves.toBe('Wait a little. [P1]');
  });

  it.each<[string, Behaviour, RegExp]>([
    ['429', { status: 429 }, /status 429/],
    ['500', { status: 500 }, /status 500/],
    ['a stream that breaks', { breakAfter: 'Wait a' }, /model endpoint/],
    ['a redirect', { redirect: 'http://127.0.0.1:1/v1/chat/completions' }, /model endpoint/],
  ])('fails once, without the question in the error, at %s', async (_name, behaviour, message) => {
    const failure = ask(behaviour);
    await expect(failure).rejects.toMatchObject({ code: 'model.failed' });
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.not.toThrow(/private/);
  });

  it('prints nothing of a frame that it cannot read, which may quote the question', async () => {
    const printed = (['error', 'warn', 'log'] as const).map((way) => jest.spyOn(console, way).mockReturnValue());
    await expect(ask('echo')).rejects.toMatchObject({ code: 'model.failed' });
    const calls = printed.flatMap(({ mock }) => mock.calls);
    for (const spy of printed) spy.mockRestore();
    expect(calls).toEqual([]);
  });

  it.each<[string, Behaviour]>([
    ['was cut off', { cutOff: 'Wait a' }],
    ['calls a tool that nobody offered', { toolCall: '{"text":"Wait a"}' }],
    ['has no end', 'endless'],
  ])('tells an answer that %s from an endpoint that fails', async (_name, behaviour) => {
    await expect(ask(behaviour)).rejects.toMatchObject({ code: 'model.cut' });
  });

  it.each([400, 413, 422])(
    'tells a prompt that it takes from nobody (%i) from an endpoint that fails',
    async (status) => {
      await expect(ask({ status })).rejects.toMatchObject({
        code: 'model.refused',
        message: expect.stringContaining(`${status}`),
      });
    },
  );

  it.each([401, 403, 404, 408, 429, 503])(
    'counts %i as a failure of the endpoint, whatever it was asked',
    async (status) => {
      await expect(ask({ status })).rejects.toMatchObject({ code: 'model.failed' });
    },
  );

  it('is asked for JSON of the schema, and streamed', async () => {
    const server = await chatCompletionsServer([{ say: '{}' }]);
    const model = createOpenAiModel({ baseUrl: server.baseUrl, apiKey: new Secret('sk'), model: 'm', timeout: 3_000 });
    await model.complete(prompt, { maxTokens: 50 });
    await server.close();
    expect(JSON.parse(server.bodies[0] ?? '')).toMatchObject({
      ...{ model: 'm', temperature: 0, stream: true },
      response_format: { type: 'json_schema', json_schema: { ...prompt.schema, strict: true } },
      messages: [
        { role: 'system', content: prompt.system },
        { role: 'user', content: prompt.user },
      ],
    });
  });

  it('gives up when the endpoint says nothing in time', async () => {
    await expect(ask('silent', { timeout: 100 })).rejects.toThrow(/timed out/);
  });

  it('stops when the user writes on', async () => {
    const writesOn = new AbortController();
    setTimeout(() => writesOn.abort(), 50);
    await expect(ask('silent', { signal: writesOn.signal })).rejects.toMatchObject({ code: 'model.failed' });
  });
});
