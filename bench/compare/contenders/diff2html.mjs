import { createTwoFilesPatch } from "diff";
import "diff2html/bundles/css/diff2html.min.css";
import { Diff2HtmlUI } from "diff2html/lib/ui/js/diff2html-ui-base.js";
import hljs from "highlight.js/lib/core";
import json from "highlight.js/lib/languages/json";
import markdown from "highlight.js/lib/languages/markdown";
import plaintext from "highlight.js/lib/languages/plaintext";
import typescript from "highlight.js/lib/languages/typescript";
import { stage } from "../stage.mjs";

for (const [name, language] of Object.entries({ json, markdown, plaintext, typescript }))
  hljs.registerLanguage(name, language);

stage({
  show: (root, files) => {
    const patch = files
      .map(({ path, base, head }) => createTwoFilesPatch(path, path, base, head, "", "", { context: 3 }))
      .join("");
    const view = new Diff2HtmlUI(root, patch, { outputFormat: "side-by-side", drawFileList: false }, hljs);
    view.draw();
    // Paints the text before its colours, as diff2html's manual recommends for `highlight: false`.
    requestAnimationFrame(() => setTimeout(() => view.highlightCode()));
  },
  changed: "ins, .d2h-ins",
  coloured: ".d2h-code-line-ctn [class*=hljs-]",
});
