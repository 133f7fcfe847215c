/** Little-endian marks that start the parts of a zip (APPNOTE 4.3). */
export const SIGNATURE = {
  localHeader: 0x04034b50,
  descriptor: 0x08074b50,
  centralRecord: 0x02014b50,
  endRecord: 0x06054b50,
  zip64EndRecord: 0x06064b50,
  zip64Locator: 0x07064b50,
} as const;

/** Bytes of each part without its name, extra fields and comment. */
export const LENGTH = {
  localHeader: 30,
  centralRecord: 46,
  endRecord: 22,
  zip64EndRecord: 56,
  zip64Locator: 20,
} as const;

export const FLAG = { descriptor: 0x0008, utf8: 0x0800 } as const;

export const METHOD = { stored: 0, deflated: 8 } as const;
