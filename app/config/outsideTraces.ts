/**
 * Variables by which a library of the model, without any code of ours, sends conversations to a tracing service or
 * prints them. `*_TRACING*` and `LANGCHAIN_VERBOSE`: @langchain/core; `OPENAI_LOG`: openai, which prints bodies.
 */
const TRACES: Readonly<Record<string, RegExp>> = {
  LANGSMITH_TRACING: /^true$/i,
  LANGSMITH_TRACING_V2: /^true$/i,
  LANGCHAIN_TRACING: /^true$/i,
  LANGCHAIN_TRACING_V2: /^true$/i,
  LANGCHAIN_VERBOSE: /^(true|1)$/i,
  OPENAI_LOG: /^(debug|info)$/i,
};

/** What would let words of users out: one line a variable; the start is refused. */
export function outsideTraces(env: NodeJS.ProcessEnv): string[] {
  // Of Node itself: every server that this one speaks to could be anybody.
  const anybody = env['NODE_TLS_REJECT_UNAUTHORIZED']?.trim() === '0';
  const tls =
    'NODE_TLS_REJECT_UNAUTHORIZED: would take any certificate; unset it, and name your own authority in NODE_EXTRA_CA_CERTS';
  const traces = Object.entries(TRACES).flatMap(([name, on]) =>
    on.test(env[name]?.trim() ?? '') ? [`${name}: would let words of users out of the desk; unset it`] : [],
  );
  return anybody ? [...traces, tls] : traces;
}
