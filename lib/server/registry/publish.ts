import "server-only";
import type { Transaction } from "kysely";
import { CLAIM_HEADER } from "@/lib/server/claim-path";
import type { StagedArchive } from "@/lib/server/storage/archive-files";
import { OWN_HEADERS } from "@/lib/skills/api/own-headers";
import type { Call } from "./call";
import { packArchive } from "./pack-archive";
import { type CheckedSkill, readBundle } from "./read-bundle";
import { receiveUpload } from "./receive-upload";
import type { Tables } from "./schema";
import { sweepArchives } from "./sweep-archives";
import type { Upload } from "./upload-parts";

/** A version that is checked and durable, but not yet visible. */
export interface StagedVersion {
  bundle: Pick<CheckedSkill, "name" | "description">;
  archive: StagedArchive;
  /** The text parts of the upload. */
  fields: Upload["fields"];
  /** Id under which the sender can find the version if the answer is lost. */
  claim: string | null;
}

interface PublishOptions<Row> {
  /** The skill's name, unless this is its first version. */
  expectedName?: string;
  /** Writes the rows that refer to the archive. */
  insert(transaction: Transaction<Tables>, staged: StagedVersion): Promise<Row>;
}

/** Receives an upload and stores its archive and the rows of `insert`: both become durable, or neither becomes visible. */
export async function publish<Row>(call: Call, { expectedName, insert }: PublishOptions<Row>): Promise<Row> {
  const { store, request, lane } = call;
  const upload = await receiveUpload(request, store.incoming);
  try {
    const staged = await store.packing.run(async (): Promise<StagedVersion> => {
      const keepsJunk = request.headers.get(OWN_HEADERS.keepJunk) === "yes";
      const bundle = await readBundle(upload, { lane, expectedName, keepsJunk });
      const archive = await store.archives.stage(packArchive(bundle));
      // Only after success: a compression thread may still read them after a failure.
      upload.spool.release();
      const { name, description } = bundle;
      const claim = request.headers.get(CLAIM_HEADER);
      return { bundle: { name, description }, archive, fields: upload.fields, claim };
    });
    return await commit(call, staged, insert);
  } finally {
    await upload.spool.close();
  }
}

async function commit<Row>(
  { store }: Call,
  staged: StagedVersion,
  insert: PublishOptions<Row>["insert"],
): Promise<Row> {
  const { archive } = staged;
  let isKept = false;
  try {
    return await store.db.transaction().execute(async (transaction) => {
      const row = await insert(transaction, staged);
      await store.archives.keep(archive);
      isKept = true;
      return row;
    });
  } catch (error) {
    // The rows were rolled back, but the archive has already been renamed.
    if (isKept) await sweepArchives(store, [archive.digest]);
    else await store.archives.discard(archive);
    throw error;
  }
}
