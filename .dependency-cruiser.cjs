// Who may import whom. The table is in docs/architecture.md; a rule here says why it exists.
const features = ['chains', 'knowledge', 'handoff', 'trust', 'staff'];

const onlyIn = (name, sdk, places, why) => ({
  name,
  severity: 'error',
  comment: why,
  from: { pathNot: `^(${[...places, 'tests', 'bench'].join('|')})` },
  to: { path: `node_modules/(${sdk})/` },
});

const featureRule = (feature) => ({
  name: `${feature}-stands-alone`,
  severity: 'error',
  comment:
    'A feature imports core, languages, text and itself; of another feature only its ports.ts, so that it can be replaced.',
  from: { path: `^${feature}/` },
  to: {
    path: '^(app|bots|understanding|dialogs|stores|web|bench|chains|knowledge|handoff|trust|staff)/',
    pathNot: `^(${feature}/|(${features.join('|')})/ports\\.ts$)`,
  },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'A cycle means two files hold one idea.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-imports-nothing',
      severity: 'error',
      comment: 'core is the floor of the house; the browser loads it too.',
      from: { path: '^core/' },
      to: { pathNot: '^core/|node_modules/|^[^/]+$' },
    },
    {
      name: 'languages-and-text-import-core-alone',
      severity: 'error',
      comment: 'Words for people and the study of words know nothing of each other or of what they are used for.',
      from: { path: '^(languages|text)/' },
      to: {
        path: '^(app|bots|understanding|dialogs|knowledge|handoff|chains|trust|staff|stores|languages|text|web|bench)/',
        pathNot: '^$1/',
      },
    },
    ...features.map(featureRule),
    {
      name: 'understanding-has-no-effects',
      severity: 'error',
      comment: 'It reads a message and decides; who looks something up or says it is somebody else.',
      from: { path: '^understanding/' },
      to: {
        path: '^(app|bots|dialogs|knowledge|handoff|chains|trust|staff|stores|web|bench)/',
        pathNot: '^(knowledge|chains)/ports\\.ts$',
      },
    },
    {
      name: 'stores-know-only-ports',
      severity: 'error',
      comment: 'A store implements ports; it knows no feature.',
      from: { path: '^stores/' },
      to: {
        path: '^(app|bots|understanding|dialogs|knowledge|handoff|chains|trust|staff|languages|text|web|bench)/',
        pathNot: '/ports\\.ts$',
      },
    },
    {
      name: 'dialogs-call-features-not-adapters',
      severity: 'error',
      comment: 'A dialog calls one feature function; which node or model answers is composed in app/compose/.',
      from: { path: '^dialogs/' },
      to: { path: '^(app|bots|stores|text|web|bench)/|^(chains/families|knowledge/models)/' },
    },
    {
      name: 'bots-know-no-adapters',
      severity: 'error',
      comment: 'The turn knows ports, dialogs, handoff and trust.',
      from: { path: '^bots/' },
      to: { path: '^(app|stores|chains|knowledge|staff|text|web|bench)/' },
    },
    {
      name: 'web-is-browser-code',
      severity: 'error',
      comment: 'The browser shares the protocol, the phrases and the secret detector; nothing else.',
      from: { path: '^web/' },
      to: {
        path: '^(app|bots|understanding|dialogs|knowledge|handoff|chains|staff|stores|text|bench|trust/(?!secrets/))',
      },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      comment: 'Tests are leaves.',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'nobody-imports-app',
      severity: 'error',
      comment: 'app composes; nothing depends on the composition.',
      from: { pathNot: '^(app|tests|bench)/' },
      to: { path: '^app/' },
    },
    onlyIn('restify-only-in-app', 'restify', ['app/'], 'The web framework is a detail of app/.'),
    onlyIn(
      'ethers-only-at-the-edge',
      'ethers',
      ['chains/families/evm/', 'chains/decode/', 'trust/verification/'],
      'Chain SDKs stay behind the reader port.',
    ),
    onlyIn('langchain-only-in-models', '@langchain', ['knowledge/models/'], 'A model is an adapter.'),
    onlyIn('redis-only-in-its-store', 'redis|@redis', ['stores/redis/'], 'One adapter, one SDK.'),
    onlyIn('libsql-only-in-its-store', 'libsql', ['stores/embedded/'], 'One adapter, one SDK.'),
    onlyIn(
      'botbuilder-only-where-turns-are',
      'botbuilder|botbuilder-.*|botframework-.*',
      ['bots/', 'dialogs/', 'handoff/middleware'],
      'The SDK is in maintenance: it stays replaceable.',
    ),
    onlyIn(
      'connector-only-at-its-channels',
      'botframework-connector',
      ['bots/channels/botFramework/'],
      'Another transport of a channel must not need it.',
    ),
    {
      name: 'sdks-are-loaded-where-they-are-used',
      severity: 'error',
      comment:
        'These indexes cost every start (docs/decisions/0007): use botbuilder-core, dialogs/sdk.ts, or a file that app/compose/outside/openChannels.ts loads.',
      from: {
        path: '^(app|bots|dialogs|handoff)/',
        pathNot: '^dialogs/sdk|^bots/channels/botFramework/(botFramework|connectorSender|inbound)',
      },
      to: { path: 'node_modules/(botbuilder|botbuilder-dialogs|botframework-connector)/lib/index' },
    },
    onlyIn(
      'ws-only-at-the-transport',
      'ws',
      ['bots/channels/directline/', 'app/http/'],
      'Sockets belong to the transport.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
