import "server-only";
import type { FileHandle } from "node:fs/promises";

/** Writes all bytes at the file's position. A single write to a nearly full disk may write only some of them. */
export async function writeFully(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done);
    if (bytesWritten === 0) throw Object.assign(new Error("The disk is full"), { code: "ENOSPC" });
    done += bytesWritten;
  }
}
