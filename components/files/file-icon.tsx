import {
  AudioLines,
  BookText,
  Braces,
  FileArchive,
  FileCode,
  FileDigit,
  FileImage,
  FileText,
  type LucideIcon,
  Table,
  Type,
} from "lucide-react";
import { type FileKind, fileKind, languageOf } from "@/lib/skills/file-kind";

const ICONS: Record<FileKind, LucideIcon> = {
  markdown: FileText,
  code: FileCode,
  html: FileCode,
  image: FileImage,
  svg: FileImage,
  pdf: BookText,
  office: BookText,
  notebook: BookText,
  table: Table,
  data: Braces,
  font: Type,
  media: AudioLines,
  archive: FileArchive,
  binary: FileDigit,
};

export function FileIcon({ path }: { path: string }) {
  const kind = fileKind(path);
  const Icon = kind === "code" && languageOf(path) === null ? FileText : ICONS[kind];
  return <Icon aria-hidden className="size-4 shrink-0 text-ink-faint" />;
}
