import type { z } from "zod";
import { ApiError } from "@/lib/skills/api/api-error";
import { parseErrorEnvelope } from "@/lib/skills/api/error-envelope";
import { type Lane, SKILLS_BETA } from "@/lib/skills/api/lane";

const ANTHROPIC_VERSION = "2023-06-01";

/** The lane that the server speaks; the layout writes it on the document. */
export function pageLane(): Lane {
  return document.documentElement.dataset.lane === "ga" ? "ga" : "beta";
}

/** What keeps the skills; the layout writes it on the document. */
export function pageBackend(): "anthropic" | "registry" {
  return document.documentElement.dataset.backend === "anthropic" ? "anthropic" : "registry";
}

/** Headers of every request to the Skills API. */
export function apiHeaders(): Record<string, string> {
  const version = { "anthropic-version": ANTHROPIC_VERSION };
  return pageLane() === "ga" ? version : { ...version, "anthropic-beta": SKILLS_BETA };
}

interface AskOptions {
  method?: "GET" | "DELETE" | "POST";
  query?: Record<string, string | number | null>;
  /** Beside those of every request. */
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** The only browser fetch: an answer that is not 2xx becomes an ApiError. */
export async function request(
  path: string,
  { method = "GET", query = {}, headers = {}, signal }: AskOptions,
): Promise<Response> {
  const url = new URL(path, location.origin);
  for (const [name, value] of Object.entries(query)) {
    if (value !== null) url.searchParams.set(name, String(value));
  }
  const init = { method, headers: { ...apiHeaders(), ...headers }, signal: signal ?? null };
  const response = await fetch(url, init).catch((cause) => {
    if (signal?.aborted) throw cause;
    throw new ApiError("api_error", "Couldn't reach Skilldeck. Is it still running?", { cause });
  });
  if (!response.ok) throw readError(response.status, await response.text());
  return response;
}

/** A JSON answer, parsed by its schema: a body of another shape is an error, never a guess. */
export async function requestJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  options: AskOptions,
): Promise<z.output<Schema>> {
  const response = await request(path, options);
  return parseAnswer(schema, await response.text());
}

export function parseAnswer<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = issue?.path.join(".") || "its outermost value";
  throw new ApiError(
    "api_error",
    `The answer isn't what the Skills API promises: ${place} – ${issue?.message}`,
  );
}

/** The error in a failed answer, in the API's own words where it has any. */
export function readError(status: number, text: string): ApiError {
  return (
    parseErrorEnvelope(parseJson(text), status) ??
    new ApiError("api_error", `The server answered ${status} without saying why.`, { status })
  );
}

export function isEnvelope(text: string): boolean {
  return parseErrorEnvelope(parseJson(text), 500) !== null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
