import type { LanguageFn } from "highlight.js";

const GRAMMARS: Record<string, () => Promise<{ default: LanguageFn }>> = {
  arduino: () => import("highlight.js/lib/languages/arduino"),
  bash: () => import("highlight.js/lib/languages/bash"),
  c: () => import("highlight.js/lib/languages/c"),
  cpp: () => import("highlight.js/lib/languages/cpp"),
  csharp: () => import("highlight.js/lib/languages/csharp"),
  css: () => import("highlight.js/lib/languages/css"),
  diff: () => import("highlight.js/lib/languages/diff"),
  dockerfile: () => import("highlight.js/lib/languages/dockerfile"),
  go: () => import("highlight.js/lib/languages/go"),
  graphql: () => import("highlight.js/lib/languages/graphql"),
  ini: () => import("highlight.js/lib/languages/ini"),
  java: () => import("highlight.js/lib/languages/java"),
  javascript: () => import("highlight.js/lib/languages/javascript"),
  json: () => import("highlight.js/lib/languages/json"),
  kotlin: () => import("highlight.js/lib/languages/kotlin"),
  less: () => import("highlight.js/lib/languages/less"),
  lua: () => import("highlight.js/lib/languages/lua"),
  makefile: () => import("highlight.js/lib/languages/makefile"),
  markdown: () => import("highlight.js/lib/languages/markdown"),
  objectivec: () => import("highlight.js/lib/languages/objectivec"),
  perl: () => import("highlight.js/lib/languages/perl"),
  php: () => import("highlight.js/lib/languages/php"),
  python: () => import("highlight.js/lib/languages/python"),
  r: () => import("highlight.js/lib/languages/r"),
  ruby: () => import("highlight.js/lib/languages/ruby"),
  rust: () => import("highlight.js/lib/languages/rust"),
  scss: () => import("highlight.js/lib/languages/scss"),
  sql: () => import("highlight.js/lib/languages/sql"),
  swift: () => import("highlight.js/lib/languages/swift"),
  typescript: () => import("highlight.js/lib/languages/typescript"),
  vbnet: () => import("highlight.js/lib/languages/vbnet"),
  xml: () => import("highlight.js/lib/languages/xml"),
  yaml: () => import("highlight.js/lib/languages/yaml"),
};

/** Languages whose grammars contain others. */
const EMBEDDED: Record<string, string[]> = {
  dockerfile: ["bash"],
  javascript: ["xml"],
  markdown: ["xml", "yaml"],
  typescript: ["xml"],
  xml: ["css", "javascript"],
};

/** The grammars of a language and of those inside it, by name; null for an unknown language. */
export async function loadGrammars(language: string): Promise<Record<string, LanguageFn> | null> {
  if (!Object.hasOwn(GRAMMARS, language)) return null;
  const names = [language, ...(EMBEDDED[language] ?? [])];
  const loaded = names.map(async (name) => [name, (await GRAMMARS[name]?.())?.default] as const);
  const grammars: Record<string, LanguageFn> = {};
  for (const [name, grammar] of await Promise.all(loaded)) if (grammar) grammars[name] = grammar;
  return grammars;
}
