import { describe, expect, it } from "vitest";
import type { DropNode } from "./drop-node";
import { nodeOfEntry } from "./drop-node";
import { walkDrop } from "./walk-drop";

const file = (name: string): DropNode => ({
  kind: "file",
  name,
  open: async () => new File([name], name),
});
const folder = (name: string, ...children: DropNode[]): DropNode => ({
  kind: "folder",
  name,
  list: async () => children,
});
const many = (count: number) => Array.from({ length: count }, (_, index) => file(`${index}.md`));
const denied = (name: string): DropNode => ({
  kind: "folder",
  name,
  list: () => Promise.reject(new DOMException("Permission denied.", "NotAllowedError")),
});

const paths = async (...nodes: DropNode[]) => (await walkDrop(nodes)).files.map(({ path }) => path);

describe("walkDrop", () => {
  it("gives every file its path in the drop, sorted by path", async () => {
    expect(await paths(folder("s", file("z.md"), folder("a", file("b.md"))), file("loose.md"))).toEqual([
      "loose.md",
      "s/a/b.md",
      "s/z.md",
    ]);
  });

  it("reads thousands of files in one folder", async () => {
    expect(await paths(folder("s", ...many(5_000)))).toHaveLength(5_000);
  });

  it("reports the number of files read, and stops when aborted", async () => {
    const controller = new AbortController();
    const counts: number[] = [];
    const onRead = (count: number) => {
      counts.push(count);
      if (count > 100) controller.abort(new Error("Enough."));
    };
    const reading = walkDrop([folder("s", ...many(500))], { onRead, signal: controller.signal });
    await expect(reading).rejects.toThrow("Enough.");
    expect(counts).toEqual([50, 100, 150]);
  });

  it("stops inside generated files, too", async () => {
    const controller = new AbortController();
    const junk = folder(".git", ...many(200));
    controller.abort(new Error("Enough."));
    await expect(walkDrop([folder("s", junk, denied("z"))], { signal: controller.signal })).rejects.toThrow(
      "Enough.",
    );
  });

  it("lists empty folders", async () => {
    const { emptyFolders } = await walkDrop([folder("s", folder("b"), folder("a", folder("c")), file("x"))]);
    expect(emptyFolders).toEqual(["s/a/c", "s/b"]);
  });

  it("names the folder that can't be read, and why", async () => {
    await expect(walkDrop([folder("s", file("a.md"), denied("locked"))])).rejects.toThrow(
      "The folder 's/locked' couldn't be read (Permission denied).",
    );
  });

  it("reads generated files, which can be included", async () => {
    expect(await paths(folder("s", folder(".git", file("HEAD")), file(".DS_Store")))).toEqual([
      "s/.DS_Store",
      "s/.git/HEAD",
    ]);
  });

  it("lists generated folders that are too large or locked as unread, and continues", async () => {
    const { files, unread } = await walkDrop([
      folder(
        "s",
        file("a.md"),
        folder("node_modules", folder("x", ...many(5_001))),
        folder("y", denied(".git")),
      ),
    ]);
    expect(files.map(({ path }) => path)).toEqual(["s/a.md"]);
    expect(unread.map(({ path }) => path).sort()).toEqual(["s/node_modules", "s/y/.git"]);
  });
});

/** A folder in the older interface, which returns its entries in batches. */
class DirectoryEntry {
  readonly isFile = false;
  readonly isDirectory = true;
  readonly filesystem = {} as FileSystem;
  readonly fullPath = "/s";
  readonly name = "s";
  readonly batches: FileSystemEntry[][];
  constructor(batches: FileSystemEntry[][]) {
    this.batches = batches;
  }
  getParent() {}
  createReader() {
    const rest = [...this.batches];
    return { readEntries: (done: (entries: FileSystemEntry[]) => void) => done(rest.shift() ?? []) };
  }
}

function fileEntry(name: string): FileSystemEntry {
  const entry = {
    isFile: true,
    isDirectory: false,
    filesystem: {} as FileSystem,
    fullPath: `/s/${name}`,
    name,
    getParent() {},
    file: (done: (file: File) => void) => done(new File([name], name)),
  };
  return entry;
}

it("reads every batch of a folder in the older interface", async () => {
  const entry = new DirectoryEntry([[fileEntry("a.md"), fileEntry("b.md")], [fileEntry("c.md")]]);
  expect(await paths(nodeOfEntry(entry))).toEqual(["s/a.md", "s/b.md", "s/c.md"]);
});
