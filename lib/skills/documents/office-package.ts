import { ApiError } from "@/lib/skills/api/api-error";
import { openArchive } from "@/lib/skills/archive/open-archive";
import { decodePath } from "@/lib/skills/decode-path";
import { childElements, parseXml, type XmlElement } from "./xml-tree";

/** A relationship of a part: its type, and the path of its target. */
interface Relation {
  id: string;
  /** The last part of the type's URL, such as "slide". */
  type: string;
  path: string;
}

/** The parts of an Office document (ECMA-376 part 2), a zip of XML files that refer to each other. */
export interface OfficePackage {
  /** The part at a path, or null if there is none. Rejects with ApiError if it can't be read. */
  part(path: string): Promise<XmlElement | null>;
  relationsOf(path: string): Promise<Relation[]>;
}

/** Most UTF-16 units of all parts read, because a document may refer to a part any number of times. */
const MAX_READ_CHARACTERS = 60_000_000;
/** The least that a part counts. */
const LEAST_PART_CHARACTERS = 10_000;

/** Opens a docx, pptx or xlsx. Rejects with ApiError if it isn't a valid zip. */
export async function openOfficePackage(bytes: Uint8Array): Promise<OfficePackage> {
  const archive = await openArchive(bytes);
  const paths = new Set(archive.entries.map((entry) => entry.path));
  let left = MAX_READ_CHARACTERS;
  const part = async (path: string) => {
    if (!paths.has(path)) return null;
    const text = new TextDecoder().decode(await archive.read(path));
    left -= Math.max(text.length, LEAST_PART_CHARACTERS);
    if (left < 0)
      throw new ApiError("invalid_request_error", "This document has more text than Skilldeck reads.");
    return parseXml(text, path);
  };
  return { part, relationsOf: async (path) => listRelations(await part(relationsPath(path)), path) };
}

/** The document's main part, named by the package. Rejects with ApiError if it is missing. */
export async function mainPart(office: OfficePackage): Promise<{ path: string; root: XmlElement }> {
  const relation = (await office.relationsOf("")).find(({ type }) => type === "officeDocument");
  const root = relation && (await office.part(relation.path));
  if (!root) throw new ApiError("invalid_request_error", "This file is a zip without an Office document.");
  return { path: relation.path, root };
}

function relationsPath(path: string): string {
  const cut = path.lastIndexOf("/") + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

function listRelations(root: XmlElement | null, from: string): Relation[] {
  if (!root) return [];
  return childElements(root, "Relationship")
    .filter(({ attributes }) => attributes.get("TargetMode") !== "External")
    .map(({ attributes }) => ({
      id: attributes.get("Id") ?? "",
      type: (attributes.get("Type") ?? "").replace(/^.*\//, ""),
      path: resolveTarget(attributes.get("Target") ?? "", from),
    }));
}

function resolveTarget(target: string, from: string): string {
  const url = URL.parse(target, `http://package.invalid/${from}`);
  return decodePath(url?.pathname.slice(1) ?? "");
}
