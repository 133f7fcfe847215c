import "server-only";
import type { LaneRules } from "./lanes";
import type { Store } from "./store";

/** One request to the registry, its lane and ids already read. */
export interface Call {
  store: Store;
  request: Request;
  lane: LaneRules;
  skillId: string;
  /** As written in the URL. */
  version: string;
}
