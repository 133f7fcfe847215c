import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { publishSnippets } from "./publish-snippets";

const OPTIONS = {
  origin: "http://127.0.0.1:3000",
  lane: "beta" as const,
  skillId: "skill_01abc",
  baseVersion: "17",
  isZip: false,
  keepsJunk: false,
};

it.each(["pdf-forms", "my forms", "it's $HOME", "-rf", "Größe; ls", '"a" `b`'])(
  "a shell reads the folder %s as one word and not as an option",
  (path) => {
    const curl = publishSnippets({ ...OPTIONS, path })[0]?.code ?? "";
    const word = /zip -q -r - (.*) \| curl/.exec(curl)?.[1] ?? "";
    const read = execFileSync("sh", ["-c", `printf %s ${word}`], { encoding: "utf8" });
    expect(read).toBe(path.startsWith("-") ? `./${path}` : path);
  },
);

it("lines for a new skill follow no version, and have none for CI", () => {
  const snippets = publishSnippets({ ...OPTIONS, skillId: null, path: "pdf-forms" });
  expect(snippets.map(({ language }) => language)).toEqual(["curl", "Python", "TypeScript"]);
  for (const { code } of snippets) expect(code).not.toContain("skilldeck-base-version");
});

it("every program sends generated files only where they are kept", () => {
  for (const { code } of publishSnippets({ ...OPTIONS, path: "a", keepsJunk: true }))
    expect(code).toContain("skilldeck-keep-junk");
  for (const { code } of publishSnippets({ ...OPTIONS, path: "a" })) expect(code).not.toContain("keep-junk");
});
