import { openTelemetryOf } from '../../../app/compose/outside/openTelemetry.ts';
import { readConfig } from '../../../app/config/config.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { BrowserLike, VisitorLike } from '../../support/pages/browserLike.ts';
import { type ProductProcess, startProductProcess } from '../../support/products/productProcess.ts';
import { type OtlpCollector, otlpCollector } from '../../support/servers/otlpCollector.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

/* Traces and figures for a collector: what happened and how long it took, and never a word, a name, an id or an address. */

let collector: OtlpCollector;
const folder = temporaryFolder();
/** Everything that stands for somebody or was said by somebody. */
const canaries: string[] = [];
const canary = (word: string) => {
  canaries.push(word);
  return word;
};

/** A process of its own, as the SDK loads its sender in a way that Jest does not know. */
async function running(env: Record<string, string>): Promise<ProductProcess> {
  const product = await startProductProcess(folder.path, env);
  await product.ready;
  return product;
}

async function talk(product: ProductProcess): Promise<void> {
  const visitor = await VisitorLike.arrive(product.origin);
  canaries.push(visitor.conversation);
  await visitor.press({ action: 'consent.accept' });
  await visitor.say(`how do I add a network ${canary('quokkaone')}`);
  await visitor.say(`my mailbox is ${canary('quokkatwo@example.com')}`);
  await visitor.say(canary('0x52908400098527886E0F7030069857D2E4169EE7'));
  await visitor.press({ action: 'person' });
  const token = canary(/#invite=(\S+)/.exec(product.output().stdout)?.[1] ?? '');
  const staff = new BrowserLike(product.origin);
  const account = { token, name: canary('Quokkathree'), password: canary('quokka horse battery'), languages: ['en'] };
  expect((await staff.call('POST', '/desk/session/redeem', account)).status).toBe(200);
  const held = `/desk/conversations/${visitor.conversation}`;
  expect((await staff.call('POST', `${held}/claim`, {})).status).toBe(200);
  await staff.call('POST', `${held}/say`, { text: canary('quokkafour'), clientId: 'c1' });
  await staff.call('GET', `/help/articles/${canary('quokkafive')}?q=${canary('quokkasix')}`);
}

beforeAll(async () => {
  collector = await otlpCollector();
  const env = { HANDRAIL_OTLP_URL: collector.url, HANDRAIL_OTLP_TOKEN: 'token-of-the-collector' };
  const product = await running(env);
  await talk(product);
  // What is left is sent when it stops.
  product.signal('SIGTERM');
  expect(await product.ended).toBe(0);
});
afterAll(async () => {
  await collector.close();
  folder.remove();
});

it('sends what the definition of OTLP allows, with the token', () => {
  expect(collector.refused).toEqual([]);
  expect(collector.heard.filter((one) => one.includes('"authorization":"Bearer token-of-the-collector"'))).not.toEqual(
    [],
  );
});

it('shows a request, its turn and what the turn asked of the store as one trace', () => {
  const { spans } = collector;
  const turn = spans.find(({ name }) => name === 'turn message');
  const request = spans.find(({ spanId }) => spanId === turn?.parentSpanId);
  const commits = spans.filter(
    ({ name, traceId }) => name === 'store conversations.commit' && traceId === turn?.traceId,
  );
  expect(request?.name).toBe('http POST /v3/directline/conversations');
  expect(commits.map(({ parentSpanId }) => parentSpanId)).toContain(turn?.spanId);
  expect(turn?.attributes).toEqual([{ key: 'handrail.outcome', value: { stringValue: 'accepted' } }]);
});

it('sends the figures of /metrics', () => {
  const names = new Set(collector.metrics.map(({ name }) => name));
  const wanted = [
    'handrail_build_info',
    'handrail_turn_seconds',
    'handrail_store_seconds',
    'handrail_guard_verdicts_total',
  ];
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
});

it('names no attribute but how it ended, and labels of closed sets', () => {
  const ofSpans = new Set(collector.spans.flatMap(({ attributes }) => attributes.map(({ key }) => key)));
  expect([...ofSpans]).toEqual(['handrail.outcome']);
});

it('says nothing that was said and names nobody', () => {
  const all = collector.heard.join('\n').toLowerCase();
  expect(canaries.length).toBeGreaterThan(9);
  expect(canaries.filter((word) => word === '' || all.includes(word.toLowerCase()))).toEqual([]);
});

it('is off without an address, whatever the variables say that the SDK itself would listen to', async () => {
  const config = readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_TRACES_EXPORTER: 'otlp' });
  expect(await openTelemetryOf(config, silentLog)).toBeNull();
});
