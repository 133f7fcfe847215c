import "server-only";
import type { LaneRules } from "./lanes";
import type { Store } from "./store";

/** A request to the registry, with its lane and ids already parsed. */
export interface Call {
  store: Store;
  request: Request;
  lane: LaneRules;
  skillId: string;
  /** As written in the URL. */
  version: string;
}
