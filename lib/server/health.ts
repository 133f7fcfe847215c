import "server-only";
import { version } from "@/package.json";
import { backendName } from "./backend";
import { authorize } from "./guard";
import { answering, json } from "./respond";

/** GET `/api/health`: says that the server is running, and its backend and release. */
export const health = answering(async (request) => {
  authorize(request, "readHealth");
  return json({ status: "ok", backend: backendName(), version });
});
