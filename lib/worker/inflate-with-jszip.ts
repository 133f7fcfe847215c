import type JSZip from "jszip";
import type { JSZipStreamHelper } from "jszip";
import type { ArchiveEntry } from "@/lib/skills/archive/archive-directory";
import { archiveError } from "@/lib/skills/archive/archive-error";
import type { Inflate } from "@/lib/skills/archive/open-archive";

declare module "jszip" {
  interface JSZipObject {
    /** Documented by jszip, but missing from its types. */
    internalStream(type: "uint8array"): JSZipStreamHelper<Uint8Array>;
  }
}

/**
 * Inflates entries of a downloaded zip, which jszip opens for the first of them. The directory was checked before, so jszip
 * finds the same entries. A bomb would fill memory, so reading stops at the declared size.
 */
export function inflatingWithJszip(zip: ArrayBuffer): Inflate {
  let opened: Promise<JSZip> | undefined;
  return async (_packed, entry) => {
    opened ??= open(zip).catch((cause: unknown) => {
      // jszip may have failed to load, so the next read tries again.
      opened = undefined;
      throw cause;
    });
    const file = (await opened).file(entry.path);
    if (!file) throw archiveError("directory", entry.path);
    return readBounded(file.internalStream("uint8array"), entry);
  };
}

async function open(zip: ArrayBuffer): Promise<JSZip> {
  const { default: reader } = await import("jszip");
  return reader.loadAsync(zip);
}

function readBounded(stream: JSZipStreamHelper<Uint8Array>, entry: ArchiveEntry): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const content = new Uint8Array(entry.size);
  let length = 0;
  const refuse = () => reject(archiveError("inflatedSize", entry.path));
  const take = (slice: Uint8Array) => {
    if (length + slice.length > content.length) {
      stream.pause();
      refuse();
      return;
    }
    content.set(slice, length);
    length += slice.length;
  };
  stream
    .on("data", take)
    .on("error", refuse)
    .on("end", () => (length === content.length ? resolve(content) : refuse()))
    .resume();
  return promise;
}
