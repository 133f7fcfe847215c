import { javascript } from "@codemirror/lang-javascript";
import { json } from "@codemirror/lang-json";
import { markdown } from "@codemirror/lang-markdown";
import { defaultHighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { MergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { stage } from "../stage.mjs";

const LANGUAGES = { md: markdown, ts: () => javascript({ typescript: true }), json };

function sideOf(path, doc) {
  const language = LANGUAGES[path.split(".").at(-1)];
  const extensions = [
    lineNumbers(),
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    syntaxHighlighting(defaultHighlightStyle),
  ];
  return { doc, extensions: language ? [...extensions, language()] : extensions };
}

stage({
  show: (root, files) => {
    for (const { path, base, head } of files)
      new MergeView({
        a: sideOf(path, base),
        b: sideOf(path, head),
        parent: root,
        collapseUnchanged: { margin: 3 },
        // The default gives up early and shows the whole file as changed.
        diffConfig: { scanLimit: 1_000_000 },
      });
  },
  changed: ".cm-changedLine",
  coloured: ".cm-line span[class^='ͼ'], .cm-line [class*=' ͼ']",
});
