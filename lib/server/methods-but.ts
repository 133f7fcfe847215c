import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { authorize } from "./guard";
import { answering, type Handler } from "./respond";

const METHODS = ["DELETE", "GET", "PATCH", "POST", "PUT"] as const;
type Method = (typeof METHODS)[number];

/** Handlers for all methods that an address under /api doesn't have: they answer 405, and OPTIONS names the method it has. */
export function methodsBut(only: Method): Record<Method | "OPTIONS", Handler> {
  const allow = only === "GET" ? "GET, HEAD, OPTIONS" : `${only}, OPTIONS`;
  const refuse = answering(async (request) => {
    authorize(request, "readNothing");
    const message = `${request.method} isn't supported here. Use ${allow}.`;
    throw new ApiError("invalid_request_error", message, { status: 405, headers: { allow } });
  });
  const options = answering(async (request) => {
    authorize(request, "readNothing");
    return new Response(null, { status: 204, headers: { allow } });
  });
  return { DELETE: refuse, GET: refuse, PATCH: refuse, POST: refuse, PUT: refuse, OPTIONS: options };
}
