import "server-only";
import { describeUpstream } from "./anthropic/describe-upstream";
import { config } from "./config";

/** With a key, writes one line on what the upstream says to it; the server does not wait for that. */
export function sayUpstream(): void {
  const { apiKey, baseUrl } = config();
  if (apiKey === null) return;
  describeUpstream({ apiKey, baseUrl }).then(say, (error: unknown) => say(String(error)));
}

function say(line: string): void {
  // Stdout belongs to Next's own greeting.
  process.stderr.write(`${line}\n`);
}
