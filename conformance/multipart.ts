export const BOUNDARY = "conformance-boundary";

/** One part of a body, with its parameters as they are written. */
export function part(disposition: string, content: string | Uint8Array, more = ""): Buffer {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n${more}\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from("\r\n")]);
}

/** A body of these parts, with its Content-Type. */
export function multipart(parts: Buffer[]) {
  return {
    body: Uint8Array.from(Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)])),
    headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}` },
  };
}
