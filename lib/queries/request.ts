import type { z } from "zod";
import { ApiError } from "@/lib/skills/api/api-error";
import { parseErrorEnvelope } from "@/lib/skills/api/error-envelope";
import { type Lane, SKILLS_BETA } from "@/lib/skills/api/lane";

const ANTHROPIC_VERSION = "2023-06-01";

/** The server's lane, which the layout sets on the document. */
export function pageLane(): Lane {
  return document.documentElement.dataset.lane === "ga" ? "ga" : "beta";
}

/** The server's backend, which the layout sets on the document. */
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
  /** Added to those of every request. */
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** The browser's only fetch. Rejects with ApiError unless the status is 2xx. */
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

/** A JSON answer, parsed by a schema. Rejects with ApiError for a body of another shape. */
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
  const place = issue?.path.join(".") || "top level";
  throw new ApiError(
    "api_error",
    `The server's answer isn't in the expected format (${place}): ${issue?.message}`,
  );
}

/** The error of a failed answer, with the API's message if it has one. */
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
