import { userInfo } from "node:os";

/** The author of what is published at this machine. In a container the account may lack a name. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return "someone at this machine";
  }
}
