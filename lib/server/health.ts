import "server-only";
import { version } from "@/package.json";
import { backendName } from "./backend";
import { authorize } from "./guard";
import { answering, json } from "./respond";

/** Answers that the server runs, which backend it has and which release it is. */
export const health = answering(async (request) => {
  authorize(request, "readHealth");
  return json({ status: "ok", backend: backendName(), version });
});
