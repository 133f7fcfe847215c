import type { DataFormat } from "./documents/data-rows";
import type { OfficeFormat } from "./documents/read-office";

export type FileKind =
  | "markdown"
  | "code"
  | "image"
  | "svg"
  | "html"
  | "pdf"
  | "office"
  | "table"
  | "data"
  | "notebook"
  | "font"
  | "archive"
  | "media"
  | "binary";

/** Bytes at the start of a file that git searches for a NUL. */
const BINARY_PROBE_BYTES = 8_000;

/** Images that every browser can show, by extension. */
const PICTURE_TYPES = new Map([
  ["apng", "image/apng"],
  ["avif", "image/avif"],
  ["bmp", "image/bmp"],
  ["gif", "image/gif"],
  ["ico", "image/x-icon"],
  ["jpeg", "image/jpeg"],
  ["jpg", "image/jpeg"],
  ["png", "image/png"],
  ["svg", "image/svg+xml"],
  ["webp", "image/webp"],
]);

/** Text files that have a better view than lines, by extension. */
const TEXT_KINDS = kindsByExtension({
  markdown: "markdown md mdx mkd",
  html: "htm html xhtml",
  table: "csv tsv",
  data: "geojson json jsonl ndjson webmanifest yaml yml",
  notebook: "ipynb",
});

/** Binary files that have a better view than bytes, by extension. */
const BINARY_KINDS = kindsByExtension({
  pdf: "pdf",
  office: "docx pptx xlsx xlsm",
  font: "otf ttc ttf woff woff2",
  archive: "jar skill tar tgz whl zip",
  media: "flac m4a mov mp3 mp4 oga ogg ogv opus wav weba webm",
});

const DATA_FORMATS = new Map<string, DataFormat>([
  ["jsonl", "jsonl"],
  ["ndjson", "jsonl"],
  ["yaml", "yaml"],
  ["yml", "yaml"],
]);
const OFFICE_FORMATS = new Map<string, OfficeFormat>([
  ["docx", "word"],
  ["pptx", "slides"],
]);
const MEDIA_TYPES = new Map([
  ["flac", "audio/flac"],
  ["m4a", "audio/mp4"],
  ["mov", "video/quicktime"],
  ["mp3", "audio/mpeg"],
  ["mp4", "video/mp4"],
  ["ogv", "video/ogg"],
  ["wav", "audio/wav"],
  ["weba", "audio/webm"],
  ["webm", "video/webm"],
]);

/** Binary formats. A file with an unknown extension counts as text until its bytes are read. */
const BINARIES = wordSet(
  `7z br bz2 class db dll dmg doc docx dylib eot exe flac gz heic heif icc jar lz4 m4a mkv mov mp3 mp4 mpeg mpg
   npy npz odp ods odt ogg onnx otf parquet pdf pickle pkl ppt pptx psd pyc pyd pyo rar so sqlite sqlite3 tar tgz
   tif tiff ttc ttf wasm wav webm whl woff woff2 xls xlsm xlsx xz zip zst`,
);

/** highlight.js grammars with their extensions, or whole names without a dot. */
const LANGUAGES = languagesByExtension({
  arduino: "ino",
  bash: "bash sh zsh ksh bats env envrc bashrc bash_profile profile zshrc",
  c: "c h",
  cpp: "cc cpp cxx hh hpp hxx",
  csharp: "cs csx",
  css: "css",
  diff: "diff patch",
  dockerfile: "dockerfile containerfile",
  go: "go",
  graphql: "gql graphql",
  ini: "cfg conf editorconfig gitconfig ini npmrc properties toml",
  java: "java",
  javascript: "cjs js jsx mjs",
  json: "geojson ipynb json json5 jsonc jsonl ndjson webmanifest",
  kotlin: "kt kts",
  less: "less",
  lua: "lua",
  makefile: "gnumakefile mak makefile mk",
  markdown: "markdown md mdx mkd",
  objectivec: "m mm",
  perl: "pl pm",
  php: "php phtml",
  python: "py pyi pyw",
  r: "r",
  ruby: "gemfile gemspec rake rakefile rb",
  rust: "rs",
  scss: "scss",
  sql: "sql",
  swift: "swift",
  typescript: "cts mts ts tsx",
  vbnet: "vb",
  xml: "atom htm html plist rss svg vue xhtml xml xsd xsl xslt",
  yaml: "yaml yml",
});

/** The kind of a file by its name alone. "code" is any text except markdown; its bytes may still be binary. */
export function fileKind(path: string): FileKind {
  const extension = extensionOf(path);
  if (extension === "svg") return "svg";
  if (PICTURE_TYPES.has(extension)) return "image";
  if (BINARIES.has(extension)) return BINARY_KINDS.get(extension) ?? "binary";
  return TEXT_KINDS.get(extension) ?? BINARY_KINDS.get(extension) ?? "code";
}

/** Whether a name means bytes that aren't text, so there are no lines to compare. */
export function isBinaryName(path: string): boolean {
  const extension = extensionOf(path);
  return fileKind(path) === "image" || BINARIES.has(extension) || BINARY_KINDS.has(extension);
}

/** The format of a "data" file. */
export function dataFormat(path: string): DataFormat {
  return DATA_FORMATS.get(extensionOf(path)) ?? "json";
}

/** Whether an "archive" is a tar, compressed or not. Others are zips. */
export function isTarName(path: string): boolean {
  return ["tar", "tgz"].includes(extensionOf(path));
}

/** Which reader an "office" file needs. */
export function officeFormat(path: string): OfficeFormat {
  return OFFICE_FORMATS.get(extensionOf(path)) ?? "sheets";
}

/** The media type of an audio or video file by its name. */
export function mediaType(path: string): string {
  return MEDIA_TYPES.get(extensionOf(path)) ?? "audio/ogg";
}

/** The media type of a picture or SVG by its name; null for every other file. */
export function pictureType(path: string): string | null {
  return PICTURE_TYPES.get(extensionOf(path)) ?? null;
}

/** The highlight.js grammar for a file's name; null is plain text. Not every build registers every grammar. */
export function languageOf(path: string): string | null {
  return LANGUAGES.get(extensionOf(path)) ?? null;
}

/** Whether a file is binary: a NUL near the start, as in git, or bytes that aren't UTF-8. */
export function isBinary(bytes: Uint8Array): boolean {
  if (hasEarlyNul(bytes)) return true;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return false;
  } catch {
    return true;
  }
}

/** Whether there is a NUL near the start, by which git recognises binary files. */
export function hasEarlyNul(bytes: Uint8Array): boolean {
  return bytes.subarray(0, BINARY_PROBE_BYTES).includes(0);
}

/** Lower case, without the dot; the whole name if it has no dot, such as `Makefile`. A tar.gz is a tgz. */
function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  if (name.endsWith(".tar.gz")) return "tgz";
  return name.slice(name.lastIndexOf(".") + 1);
}

function kindsByExtension(kinds: Partial<Record<FileKind, string>>): Map<string, FileKind> {
  return new Map(
    Object.keys(kinds)
      .filter((kind): kind is FileKind => kind in kinds)
      .flatMap((kind) =>
        (kinds[kind] ?? "").split(" ").map((extension): [string, FileKind] => [extension, kind]),
      ),
  );
}

function wordSet(words: string): Set<string> {
  return new Set(words.split(/\s+/));
}

function languagesByExtension(languages: Record<string, string>): Map<string, string> {
  return new Map(
    Object.entries(languages).flatMap(([language, extensions]) =>
      extensions.split(" ").map((extension): [string, string] => [extension, language]),
    ),
  );
}
