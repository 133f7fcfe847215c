import { afterEach, expect, it, vi } from "vitest";
import { readTransfer } from "./read-transfer";

const file = new File(["# A"], "a.md");
const fileHandle = { kind: "file", name: "a.md", getFile: async () => file };
const folderHandle = {
  kind: "directory",
  name: "s",
  async *values() {
    yield fileHandle;
  },
};

/** A folder dragged from Windows Explorer whose entries Chromium can't read through the older interface. */
const unreadableEntry = {
  isFile: false,
  isDirectory: true,
  name: "s",
  createReader: () => ({
    readEntries: (_done: unknown, fail: (cause: Error) => void) =>
      fail(new DOMException("A URI supplied to the API was malformed.", "EncodingError")),
  }),
};

function transfer(handle: () => Promise<unknown>): DataTransfer {
  const item = {
    kind: "file",
    webkitGetAsEntry: () => unreadableEntry,
    getAsFile: () => null,
    getAsFileSystemHandle: handle,
  };
  return { items: [item] } as unknown as DataTransfer;
}

afterEach(() => vi.unstubAllGlobals());

it("reads a folder through the second interface when the first fails", async () => {
  vi.stubGlobal("isSecureContext", true);
  const { files } = await readTransfer(transfer(async () => folderHandle))({});
  expect(files.map(({ path }) => path)).toEqual(["s/a.md"]);
});

it("names the folder when both interfaces fail", async () => {
  vi.stubGlobal("isSecureContext", true);
  const denied = async () => {
    throw new DOMException("Denied.", "NotAllowedError");
  };
  await expect(readTransfer(transfer(denied))({})).rejects.toThrow(
    "The folder 's' couldn't be read (A URI supplied to the API was malformed).",
  );
});
