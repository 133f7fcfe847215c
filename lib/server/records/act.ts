import "server-only";
import type { Principal } from "@/lib/server/guard";
import type { Operation } from "@/lib/skills/api/operations";

/** One permitted request to the Skills API, and whose it is. */
export interface Act {
  request: Request;
  operation: Operation;
  principal: Principal;
}
