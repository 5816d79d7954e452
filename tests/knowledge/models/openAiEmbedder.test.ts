import { Secret } from '../../../core/secret.ts';
import { createOpenAiEmbedder } from '../../../knowledge/models/openAiEmbedder.ts';
import { type EmbeddingsBehaviour, embeddingsServer } from '../../support/servers/embeddingsServer.ts';

async function embed(texts: string[], behaviour: EmbeddingsBehaviour = 'vectors', timeout = 3_000) {
  const server = await embeddingsServer((text) => [text.length, 0], [behaviour]);
  const embedder = createOpenAiEmbedder({ baseUrl: server.baseUrl, apiKey: new Secret('sk-test'), model: 'm' });
  try {
    return await embedder.embed(texts, timeout);
  } finally {
    await server.close();
  }
}

describe('vectors from an OpenAI-compatible endpoint', () => {
  it('come in the order of the texts, of unit length', async () => {
    const vectors = await embed(['a private question', 'b']);
    expect(vectors.map((vector) => [...vector])).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it.each<[string, EmbeddingsBehaviour, RegExp]>([
    ['429', { status: 429 }, /status 429/],
    ['500', { status: 500 }, /status 500/],
    ['too few vectors', { data: [] }, /embeddings endpoint/],
    ['a vector of words', { data: [{ index: 0, embedding: ['x'] }] }, /as texts/],
    ['something else', { data: 'no' }, /embeddings endpoint/],
  ])('are refused once, without the text in the error, at %s', async (_name, behaviour, message) => {
    const failure = embed(['a private question'], behaviour);
    await expect(failure).rejects.toMatchObject({ code: 'model.failed' });
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.not.toThrow(/private/);
  });

  it('are told apart where the endpoint takes no such text from anybody', async () => {
    await expect(embed(['a private question'], { status: 400 })).rejects.toMatchObject({ code: 'model.refused' });
    await expect(embed(['a private question'], { status: 401 })).rejects.toMatchObject({ code: 'model.failed' });
  });

  it.each<EmbeddingsBehaviour>(['silent', 'stalls'])('are not waited for longer than said (%s)', async (behaviour) => {
    await expect(embed(['a'], behaviour, 150)).rejects.toThrow(/timed out/);
  });
});
