/** Stands in for Anthropic's key. Its `/ + =` make the URL form differ from the plain one. */
export const CANARY = "sk-ant-canary/7Qx+Wz9Kd=Tm4Rv8Lp2Hs6Ny";

/** The key in base64 inside a longer text: its letters depend on the bytes before it. */
function insideBase64(bytes: Buffer): string[] {
  return [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
    return encoded.slice(Math.ceil((shift * 8) / 6), -4);
  });
}

function formsOf(key: string): string[] {
  const bytes = Buffer.from(key);
  const base64 = insideBase64(bytes);
  const base64Url = base64.map((form) => form.replaceAll("+", "-").replaceAll("/", "_"));
  return [
    key,
    encodeURIComponent(key),
    bytes.toString("hex"),
    bytes.toString("hex").toUpperCase(),
    ...base64,
    ...base64Url,
  ];
}

const FORMS = formsOf(CANARY);

/** Whether a text contains the key, plain or in base64, hex or URL form. */
export function hasCanary(text: string): boolean {
  return FORMS.some((form) => text.includes(form));
}
