import { describe, expect, test } from "vitest";
import { authorize } from "./guard";

const OWN = { host: "127.0.0.1:3000" };

function decide(headers: Record<string, string>, action: Parameters<typeof authorize>[1]): string {
  try {
    authorize(new Request("http://127.0.0.1:3000/v1/skills", { headers }), action);
    return "allowed";
  } catch (error) {
    expect(error).toMatchObject({ name: "ApiError", type: "permission_error", status: 403 });
    return "refused";
  }
}

describe("the Host", () => {
  test.each([
    ["127.0.0.1:3000", "allowed"],
    ["localhost", "allowed"],
    ["LOCALHOST:80", "allowed"],
    ["[::1]:3000", "allowed"],
    ["", "refused"],
    ["evil.example:3000", "refused"],
    ["127.0.0.1.evil.example", "refused"],
    ["localhost.evil.example", "refused"],
    ["127.0.0.1:3000@evil.example", "refused"],
    ["192.168.1.4:3000", "refused"],
  ])("host '%s' is %s, even for reading", (host, expected) => {
    expect(decide(host ? { host } : {}, "listSkills")).toBe(expected);
    expect(decide(host ? { host } : {}, "readHealth")).toBe(expected);
  });
});

describe.each(["createSkill", "createVersion", "deleteSkill", "deleteVersion"] as const)("%s", (action) => {
  test.each([
    ["a program without either header", {}, "allowed"],
    ["this origin", { origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-origin" }, "allowed"],
    ["an older browser that sends only the origin", { origin: "http://127.0.0.1:3000" }, "allowed"],
    ["the address bar", { "sec-fetch-site": "none" }, "allowed"],
    ["a sandboxed frame", { origin: "null" }, "refused"],
    [
      "a sandboxed frame that looks same-site",
      { origin: "null", "sec-fetch-site": "same-origin" },
      "refused",
    ],
    [
      "another port of this machine",
      { origin: "http://127.0.0.1:4000", "sec-fetch-site": "same-site" },
      "refused",
    ],
    ["another name of this machine", { origin: "http://localhost:3000" }, "refused"],
    ["this host over https, which is not served", { origin: "https://127.0.0.1:3000" }, "refused"],
    [
      "this host behind a proxy that terminates TLS",
      { origin: "https://127.0.0.1:3000", "x-forwarded-proto": "https,http" },
      "allowed",
    ],
    [
      "a page without TLS, behind a proxy that terminates TLS",
      { origin: "http://127.0.0.1:3000", "x-forwarded-proto": "https" },
      "refused",
    ],
    ["this origin with its default port", { host: "localhost:80", origin: "http://localhost" }, "allowed"],
    ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, "refused"],
    ["another site without an origin", { "sec-fetch-site": "cross-site" }, "refused"],
  ])("allows or refuses a change from %s", (_, headers, expected) => {
    expect(decide({ ...OWN, ...headers }, action)).toBe(expected);
  });
});
