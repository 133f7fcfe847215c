import { createTwoFilesPatch } from "diff";
import { Diff, Hunk, parseDiff } from "react-diff-view";
import { createRoot } from "react-dom/client";
import "react-diff-view/style/index.css";
import { stage } from "../stage.mjs";

function Files({ files }) {
  return files.map(({ type, hunks, newPath }) => (
    <Diff key={newPath} viewType="split" diffType={type} hunks={hunks}>
      {(shown) => shown.map((hunk) => <Hunk key={hunk.content} hunk={hunk} />)}
    </Diff>
  ));
}

let page;

stage({
  // Renders the page before the files arrive.
  warm: async (root) => {
    page = createRoot(root);
    page.render(<p>Comparing</p>);
  },
  show: (_root, files) => {
    const patch = files
      .map(({ path, base, head }) => {
        const changes = createTwoFilesPatch(`a/${path}`, `b/${path}`, base, head, "", "", { context: 3 });
        return `diff --git a/${path} b/${path}\n${changes}`;
      })
      .join("");
    page.render(<Files files={parseDiff(patch)} />);
  },
  changed: ".diff-code-insert, .diff-code-delete",
  // Shows plain text unless the caller provides a tokeniser.
  coloured: null,
});
