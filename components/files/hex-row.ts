export const HEX_ROW_BYTES = 16;

interface HexRow {
  offset: string;
  hex: string;
  /** Printable ASCII; a dot for anything else. */
  text: string;
}

/** Sixteen bytes as offset, hex and text. The columns keep their width in a short last row. */
export function formatHexRow(bytes: Uint8Array, row: number): HexRow {
  const slice = bytes.subarray(row * HEX_ROW_BYTES, (row + 1) * HEX_ROW_BYTES);
  const pairs = Array.from(slice, (byte) => byte.toString(16).padStart(2, "0"));
  const halves = [pairs.slice(0, HEX_ROW_BYTES / 2), pairs.slice(HEX_ROW_BYTES / 2)].map((half) =>
    half.join(" "),
  );
  const text = Array.from(slice, (byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : "."));
  return {
    offset: (row * HEX_ROW_BYTES).toString(16).padStart(8, "0"),
    hex: halves.join("  ").padEnd(HEX_ROW_BYTES * 3),
    text: text.join(""),
  };
}
