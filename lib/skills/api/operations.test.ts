import { expect, test } from "vitest";
import { matchOperation, operationPath } from "./operations";

test.each([
  ["POST", "/v1/skills", "createSkill"],
  ["GET", "/v1/skills", "listSkills"],
  ["GET", "/v1/skills/pptx", "getSkill"],
  ["DELETE", "/v1/skills/skill_01x", "deleteSkill"],
  ["POST", "/v1/skills/skill_01x/versions", "createVersion"],
  ["GET", "/v1/skills/skill_01x/versions", "listVersions"],
  ["GET", "/v1/skills/skill_01x/versions/1759178010641129", "getVersion"],
  ["DELETE", "/v1/skills/skill_01x/versions/skver_01y", "deleteVersion"],
  ["GET", "/v1/skills/skill_01x/versions/latest/content", "getContent"],
])("%s %s is %s, and operationPath gives the same path", (method, path, name) => {
  const operation = matchOperation(method, path);
  expect(operation?.name).toBe(name);
  expect(operation && operationPath(operation)).toBe(path);
});

test.each([
  "/v1/skills/",
  "/v1/skills/..",
  "/v1/skills/%2e%2e",
  "/v1/skills/a.b",
  "/v1/skills/a%2Fb",
  `/v1/skills/${"a".repeat(129)}`,
  "/v1/skills/a/versions/b/content/c",
  "/x/v1/skills",
])("%s isn't an operation", (path) => {
  expect(matchOperation("GET", path)).toBeNull();
});
