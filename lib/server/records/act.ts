import "server-only";
import type { Principal } from "@/lib/server/guard";
import type { Operation } from "@/lib/skills/api/operations";

/** An authorized request to the Skills API, and who sent it. */
export interface Act {
  request: Request;
  operation: Operation;
  principal: Principal;
}
