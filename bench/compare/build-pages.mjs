import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../scripts/root.mjs";

export const FOLDER = join(root, "bench", "compare");
export const OUTPUT = join(FOLDER, "node_modules", ".pages");

const CONTENDERS = {
  skilldeck: "skilldeck.tsx",
  pierre: "pierre.mjs",
  "react-diff-view": "react-diff-view.jsx",
  codemirror: "codemirror.mjs",
  diff2html: "diff2html.mjs",
};

/** Applies the React compiler, as Next does for the product. */
async function compilingReact() {
  const { transformAsync } = (await import("@babel/core")).default;
  return {
    name: "react-compiler",
    enforce: "pre",
    async transform(source, id) {
      const isOurs = id.startsWith(join(root, "components")) || id.startsWith(FOLDER);
      if (!isOurs || !/\.tsx$/.test(id)) return null;
      const { code, map } = await transformAsync(source, {
        cwd: root,
        filename: id,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: ["typescript", "jsx"] },
        plugins: ["babel-plugin-react-compiler"],
      });
      return { code, map };
    },
  };
}

/** Bundles a production page for each contender. */
export async function buildPages() {
  const { build } = await import("vite");
  const { default: tailwind } = await import("@tailwindcss/postcss");
  await build({
    root: FOLDER,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [await compilingReact()],
    css: { postcss: { plugins: [tailwind({ base: root })] } },
    resolve: {
      alias: {
        "@": root,
        "decode-named-character-reference": join(
          root,
          "node_modules/decode-named-character-reference/index.js",
        ),
      },
    },
    define: { "process.env.NODE_ENV": '"production"' },
    worker: { format: "es" },
    build: {
      outDir: OUTPUT,
      emptyOutDir: true,
      target: "esnext",
      manifest: true,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(CONTENDERS).map(([name, file]) => [name, join(FOLDER, "contenders", file)]),
        ),
      },
    },
  });
}

/** Whether this contender exists. */
export function isContender(name) {
  return name in CONTENDERS;
}

/** The initial scripts and styles of a contender's page. */
export async function pageParts(contender) {
  const manifest = JSON.parse(await readFile(join(OUTPUT, ".vite", "manifest.json"), "utf8"));
  const entry = manifest[`contenders/${CONTENDERS[contender]}`];
  const styles = new Set();
  const collect = ({ css = [], imports = [] }) => {
    for (const style of css) styles.add(style);
    for (const name of imports) collect(manifest[name]);
  };
  collect(entry);
  return { script: entry.file, styles: [...styles] };
}
