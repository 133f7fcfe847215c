import "server-only";
import { redactKey } from "./key-echo";
import type { Call } from "./send-upstream";
import { unusable } from "./unusable";
import { brokenOff } from "./upstream-fault";

/** Reads an answer's text up to the limit for JSON, and redacts this server's key. */
export async function readText(answer: Response, call: Call): Promise<string> {
  const { maxJsonBytes } = call.limits;
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of chunksOf(answer, call)) {
    bytes += chunk.byteLength;
    if (bytes > maxJsonBytes)
      throw unusable(answer, `sent an answer of more than ${maxJsonBytes} bytes`, call);
    text += decoder.decode(chunk, { stream: true });
  }
  return redactKey(text + decoder.decode(), call.headers.get("x-api-key"));
}

async function* chunksOf(answer: Response, call: Call): AsyncGenerator<Uint8Array> {
  try {
    yield* answer.body ?? [];
  } catch (error) {
    throw brokenOff(error, call);
  }
}

/** Parses a text as a JSON object; null if it isn't one. */
export function parseObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
