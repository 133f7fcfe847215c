import { expect, test } from "vitest";
import type { Call } from "./send-upstream";
import { unreachable } from "./upstream-fault";

function failWith(code: string, syscall: string) {
  const cause = Object.assign(new Error(code), { code, syscall });
  const request = new Request("http://127.0.0.1/v1/skills", { method: "POST" });
  return unreachable(new TypeError("fetch failed", { cause }), { request } as Call);
}

test.each([
  ["ECONNREFUSED", "connect"],
  ["ENOTFOUND", "getaddrinfo"],
  ["ETIMEDOUT", "connect"],
  ["UND_ERR_CONNECT_TIMEOUT", ""],
])("a publish that fails with %s in '%s' certainly had no effect", (code, syscall) => {
  const { message, headers } = failWith(code, syscall);
  expect(headers["skilldeck-outcome"]).toBe("none");
  expect(message).not.toContain("may have been published");
});

test.each([
  ["EHOSTUNREACH", "read"],
  ["ETIMEDOUT", "read"],
  ["ECONNRESET", "read"],
  ["EPIPE", "write"],
])("a publish that fails with %s in '%s' may have been made", (code, syscall) => {
  const { message, headers } = failWith(code, syscall);
  expect(headers).toEqual({ "x-should-retry": "false" });
  expect(message).toContain("may have been published");
});
