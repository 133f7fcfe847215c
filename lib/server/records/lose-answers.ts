import type { Handler } from "@/lib/server/respond";

/** Loses the answers to uploads, whether or not these are published, until the returned function is called. */
export function loseAnswers({ isPublished }: { isPublished: boolean }): () => void {
  const honest = globalThis.skilldeckBackend as Handler;
  globalThis.skilldeckBackend = async (request) => {
    if (request.method !== "POST") return honest(request);
    await (isPublished ? honest(request) : request.arrayBuffer());
    const error = { type: "api_error", message: "lost" };
    return Response.json({ type: "error", error }, { status: 502 });
  };
  return () => {
    globalThis.skilldeckBackend = honest;
  };
}
