import "server-only";
import type { FileHandle } from "node:fs/promises";

/** Writes all bytes at the file's position. A nearly full disk takes fewer than it is given, and refuses the rest. */
export async function writeFully(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done);
    if (bytesWritten === 0) throw Object.assign(new Error("The disk took no more bytes"), { code: "ENOSPC" });
    done += bytesWritten;
  }
}
