import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { openArchive } from "@/lib/skills/archive/open-archive";
import { checkBundleInPieces, findSkillMd } from "@/lib/skills/bundle/check-bundle";
import { isJunk } from "@/lib/skills/bundle/junk";
import { doWithPauses } from "@/lib/skills/pieces";
import { readSkillMd } from "@/lib/skills/skill-md/skill-md";
import type { LaneRules } from "./lanes";
import { type FilePart, type Upload, ZIP_MAGIC, ZIP_NAME } from "./upload-parts";

/** A skill that passed every check. Paths are relative to its folder. */
export interface CheckedSkill {
  name: string;
  description: string;
  files: SkillFile[];
}

interface SkillFile {
  path: string;
  /** Bytes. */
  size: number;
  isExecutable: boolean;
  /** Rejects with ApiError if a zipped file doesn't match the zip's directory. */
  read(): Promise<Uint8Array>;
}

interface ReadBundleOptions {
  lane: LaneRules;
  /** The skill's name, unless this is its first version. */
  expectedName?: string;
  /** Whether to include files that tools left in a zip. */
  keepsJunk: boolean;
}

/** Unpacks a zip, checks every rule of the lane (docs/skills-api.md §4) and removes the wrapper folder. Throws the first problem. */
export async function readBundle(upload: Upload, options: ReadBundleOptions): Promise<CheckedSkill> {
  const { lane, expectedName, keepsJunk } = options;
  const zip = await findZip(upload);
  const sent = zip ? await listZip(zip, upload) : listParts(upload);
  const files = zip && !keepsJunk ? sent.filter((file) => !isJunk(file.path)) : sent;
  const skillMdPath = findSkillMd(files);
  const skillMd = files.find((file) => file.path === skillMdPath);
  const check = await doWithPauses(
    checkBundleInPieces(files, {
      lane: lane.lane,
      expectedName,
      isZip: zip !== null,
      readSkillMd: skillMd ? readSkillMd(await skillMd.read()) : null,
    }),
  );
  const [problem] = check.problems;
  if (problem) throw new ApiError("invalid_request_error", problem.message);
  const { name, description, wrapper } = check;
  if (name === null || description === null) throw new Error("checkBundle found no problem and no name");
  const start = wrapper === null ? 0 : wrapper.length + 1;
  return { name, description, files: files.map((file) => ({ ...file, path: file.path.slice(start) })) };
}

/** A zip must be the only file; its name or its first bytes identify it (docs/skills-api.md §3). */
async function findZip({ files, spool }: Upload): Promise<FilePart | null> {
  const [only, ...others] = files;
  if (!only || others.length > 0) return null;
  if (ZIP_NAME.test(only.filename)) return only;
  return ZIP_MAGIC.equals(await readStart(only, spool)) ? only : null;
}

async function readStart({ slices }: FilePart, spool: Upload["spool"]): Promise<Uint8Array> {
  const [first] = slices;
  return first ? spool.read([{ ...first, size: Math.min(first.size, ZIP_MAGIC.length) }]) : new Uint8Array();
}

function listParts({ files, spool }: Upload): SkillFile[] {
  return files.map(({ filename, size, slices }) => ({
    path: filename,
    size,
    isExecutable: false,
    read: () => spool.read(slices),
  }));
}

async function listZip(zip: FilePart, { spool }: Upload): Promise<SkillFile[]> {
  const archive = await openArchive(await spool.read(zip.slices));
  return archive.entries.map(({ path, size, executable }) => ({
    path,
    size,
    isExecutable: executable,
    read: () => archive.read(path),
  }));
}
