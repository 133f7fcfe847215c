/** Makes a repeated POST count once: browsers resend one by themselves when a kept-alive connection breaks. */
export function newKeyHeader(): Record<string, string> {
  return { "idempotency-key": crypto.randomUUID() };
}
