import "server-only";
import { createHash } from "node:crypto";

/** SHA-256 of a multipart body without its boundaries, which differ each time a client builds the same form. */
export class BodyDigest {
  readonly #hash = createHash("sha256");
  readonly #boundary: Buffer;
  #tail: Buffer = Buffer.alloc(0);

  /** `salt` is anything else that changes what the body means. */
  constructor(contentType: string, salt: string) {
    const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
    const boundary = quoted ?? bare;
    this.#boundary = Buffer.from(boundary ? `--${boundary}` : "", "latin1");
    this.#hash.update(`${salt}\n`);
  }

  update(chunk: Uint8Array): void {
    const view = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const bytes = this.#tail.length > 0 ? Buffer.concat([this.#tail, view]) : view;
    let start = 0;
    for (let found = this.#find(bytes, start); found >= 0; found = this.#find(bytes, start)) {
      this.#hash.update(bytes.subarray(start, found)).update("\0");
      start = found + this.#boundary.length;
    }
    // The rest may be the start of a boundary that continues in the next chunk.
    const end = Math.max(start, bytes.length - Math.max(0, this.#boundary.length - 1));
    this.#hash.update(bytes.subarray(start, end));
    this.#tail = Buffer.from(bytes.subarray(end));
  }

  /** Hexadecimal. Call once, at the end. */
  digest(): string {
    return this.#hash.update(this.#tail).digest("hex");
  }

  #find(bytes: Buffer, start: number): number {
    return this.#boundary.length > 0 ? bytes.indexOf(this.#boundary, start) : -1;
  }
}
