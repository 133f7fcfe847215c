/** Makes a POST that is sent twice count once: browsers send one again by themselves when a connection that they kept breaks. */
export function newKeyHeader(): Record<string, string> {
  return { "idempotency-key": crypto.randomUUID() };
}
