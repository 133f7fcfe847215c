import "server-only";
import { describeUpstream } from "./anthropic/describe-upstream";
import { config } from "./config";

/** If there is an API key, starts to check it upstream and writes the result as one line to stderr. Returns at once. */
export function reportUpstream(): void {
  const { apiKey, baseUrl } = config();
  if (apiKey === null) return;
  describeUpstream({ apiKey, baseUrl }).then(say, (error: unknown) => say(String(error)));
}

function say(line: string): void {
  // Next writes its start-up lines to stdout.
  process.stderr.write(`${line}\n`);
}
