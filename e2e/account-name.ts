import { userInfo } from "node:os";

/** The author that Skilldeck records: the account that runs it, which may have no name in a container. */
export function accountName(): string {
  try {
    return userInfo().username || "someone at this machine";
  } catch {
    return "someone at this machine";
  }
}
