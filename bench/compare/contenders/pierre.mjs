import { CodeView, parseDiffFromFile } from "@pierre/diffs";
import { stage } from "../stage.mjs";

stage({
  show: (root, files) => {
    root.style.cssText = "height: 100vh; overflow: auto";
    const view = new CodeView({ diffStyle: "split", theme: "github-light" });
    view.setup(root);
    view.setItems(
      files.map(({ path, base, head }) => ({
        id: path,
        type: "diff",
        fileDiff: parseDiffFromFile({ name: path, contents: base }, { name: path, contents: head }),
      })),
    );
    view.render(true);
  },
  changed: "[data-line-type^=change-]",
  coloured: "[data-line] span[style*=color], [data-line] span[style*='--']",
  scroller: () => document.getElementById("root"),
});
