import { resolve } from "node:path";
import { expect, test } from "vitest";
import { parseConfig } from "./config";

test("without settings, or with empty ones, Skilldeck is a registry on this machine", () => {
  const expected = {
    port: 3000,
    host: "127.0.0.1",
    dataDir: resolve("data"),
    apiKey: null,
    baseUrl: "https://api.anthropic.com",
    lane: "beta",
  };
  expect(parseConfig({})).toEqual(expected);
  expect(
    parseConfig({ PORT: "", HOST: "", SKILLDECK_DATA: "", ANTHROPIC_API_KEY: "", SKILLS_API_LANE: "" }),
  ).toEqual(expected);
});

test.each([
  [{ PORT: "65535" }, { port: 65_535 }],
  [{ HOST: "::1" }, { host: "::1" }],
  [{ HOST: "localhost" }, { host: "localhost" }],
  [{ ANTHROPIC_BASE_URL: "http://127.0.0.1:3001/" }, { baseUrl: "http://127.0.0.1:3001" }],
  [{ ANTHROPIC_BASE_URL: "https://proxy.example/anthropic" }, { baseUrl: "https://proxy.example/anthropic" }],
  [{ SKILLS_API_LANE: "ga" }, { lane: "ga" }],
])("accepts %o", (env, expected) => {
  expect(parseConfig(env)).toMatchObject(expected);
});

test.each([
  [{ PORT: "0" }, "PORT=0 is out of range"],
  [{ PORT: "65536" }, "PORT=65536 is out of range"],
  [{ PORT: "80a" }, "PORT=80a is not a port number"],
  [{ HOST: "0.0.0.0" }, "HOST=0.0.0.0 would let other machines in, and there is no sign-in yet; .* ssh -L"],
  [{ ANTHROPIC_API_KEY: "sk ant" }, "ANTHROPIC_API_KEY contains spaces"],
  [{ ANTHROPIC_BASE_URL: "api.anthropic.com" }, "ANTHROPIC_BASE_URL is not a URL"],
  [{ ANTHROPIC_BASE_URL: "http://proxy.example" }, "ANTHROPIC_BASE_URL would send the key unencrypted"],
  [
    { ANTHROPIC_BASE_URL: "https://me:pass@proxy.example" },
    "ANTHROPIC_BASE_URL contains a user name or password",
  ],
  [{ ANTHROPIC_BASE_URL: "https://proxy.example/v1/" }, "ANTHROPIC_BASE_URL ends in /v1"],
  [{ ANTHROPIC_BASE_URL: "https://proxy.example?key=x" }, "ANTHROPIC_BASE_URL has a query"],
  [{ SKILLS_API_LANE: "gamma" }, "SKILLS_API_LANE=gamma is neither beta nor ga"],
])("refuses %o by name, and says what to do", (env, message) => {
  expect(() => parseConfig(env)).toThrow(new RegExp(message));
});

test("each invalid variable gets one line, without secrets", () => {
  const env = {
    PORT: "x",
    ANTHROPIC_API_KEY: "sk-canary 1",
    ANTHROPIC_BASE_URL: "https://me:canary@proxy.example",
  };
  expect(() => parseConfig(env)).toThrow(/^PORT=.*\nANTHROPIC_API_KEY .*\nANTHROPIC_BASE_URL .*$/);
  expect(() => parseConfig(env)).not.toThrow(/canary/);
});
