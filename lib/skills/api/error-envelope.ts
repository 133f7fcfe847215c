import { z } from "zod";
import { ApiError } from "./api-error";

const errorEnvelopeSchema = z.object({
  type: z.literal("error"),
  error: z.object({ type: z.string(), message: z.string() }),
  request_id: z.string().nullish(),
});

/** Parses the API's error envelope; null for any other body. */
export function parseErrorEnvelope(body: unknown, status: number): ApiError | null {
  const parsed = errorEnvelopeSchema.safeParse(body);
  if (!parsed.success) return null;
  const { error, request_id } = parsed.data;
  return new ApiError(error.type, error.message, { status, requestId: request_id ?? null });
}
