import { createHash } from "node:crypto";
import { entriesOf } from "@/conformance/zip-entries";
import { askContent, askJson, newContent, versionForm } from "./publisher";

const NAME = "crash-test";

interface Entry {
  version: string;
  /** SHA-256 of content.bin, hexadecimal. */
  digest: string;
  state: "published" | "deleting" | "deleted";
}

/** Records what a server has acknowledged about one skill, and checks that it still holds. */
export class Ledger {
  readonly #skillId: string;
  readonly #entries: Entry[] = [];
  /** Digests of all content sent, acknowledged or not. */
  readonly #sent = new Set<string>();
  /** Uploads without an answer, by idempotency key. */
  readonly #unanswered = new Map<string, Uint8Array<ArrayBuffer>>();

  private constructor(skillId: string) {
    this.#skillId = skillId;
  }

  static async create(origin: string): Promise<Ledger> {
    const content = newContent(10);
    const body = versionForm(NAME, content);
    const skill = await askJson(`${origin}/v1/skills`, { method: "POST", body });
    const ledger = new Ledger(skill.id);
    ledger.#acknowledge(skill.latest_version, content);
    return ledger;
  }

  get size(): number {
    return this.#entries.length;
  }

  /** Publishes and occasionally deletes, until the server is gone. */
  async work(origin: string): Promise<void> {
    try {
      for (;;) {
        await this.publish(origin, 1 + Math.floor(Math.random() * 400_000));
        if (Math.random() < 0.3) await this.delete(origin);
      }
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    }
  }

  /** Publishes a version with this many random bytes. Every second upload has an idempotency key, so it can be repeated. */
  async publish(origin: string, bytes: number): Promise<void> {
    const content = newContent(bytes);
    const isKeyed = this.#sent.size % 2 === 0;
    this.#sent.add(digestOf(content));
    await this.#send(origin, content, isKeyed ? digestOf(content) : null);
  }

  /** Repeats the uploads without an answer. */
  async repeatUnanswered(origin: string): Promise<void> {
    for (const [key, content] of this.#unanswered) await this.#send(origin, content, key);
  }

  async #send(origin: string, content: Uint8Array<ArrayBuffer>, key: string | null): Promise<void> {
    if (key !== null) this.#unanswered.set(key, content);
    const body = versionForm(NAME, content);
    const headers = { "skilldeck-note": digestOf(content), ...(key !== null && { "idempotency-key": key }) };
    const { version } = await askJson(this.#urlOf(origin), { method: "POST", body, headers });
    if (key !== null) this.#unanswered.delete(key);
    this.#acknowledge(version, content);
  }

  /** Deletes the oldest version that isn't being deleted yet. */
  async delete(origin: string): Promise<void> {
    const entry = this.#entries.find(({ state }) => state === "published");
    if (!entry) return;
    entry.state = "deleting";
    await askJson(`${this.#urlOf(origin)}/${entry.version}`, { method: "DELETE" });
    entry.state = "deleted";
  }

  /** Returns everything that is wrong, one sentence each. */
  async check(origin: string): Promise<string[]> {
    const { data } = await askJson(`${this.#urlOf(origin)}?limit=1000`);
    const listed: string[] = data.map((row: { version: string }) => row.version);
    const problems = this.#entries.flatMap((entry) => {
      const isListed = listed.includes(entry.version);
      if (entry.state === "published" && !isListed) return [`${entry.version} was acknowledged but is lost`];
      if (entry.state === "deleted" && isListed) return [`${entry.version} was deleted but is listed`];
      return [];
    });
    const sorted = listed.toSorted((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
    if (new Set(listed).size !== listed.length || String(sorted) !== String(listed))
      problems.push("version numbers are not unique and increasing");
    const contents = new Map<string, string>();
    for (const version of listed) {
      const digest = await this.#contentOf(origin, version);
      problems.push(...this.#checkContent(version, digest));
      if (contents.has(digest)) problems.push(`${version} was published twice`);
      contents.set(digest, version);
    }
    return problems;
  }

  /** Versions without the note they were published with. */
  async findWithoutNote(origin: string): Promise<string[]> {
    const { publications } = await askJson(`${origin}/api/skills/${this.#skillId}/publications`);
    const notes = new Set(publications.map(({ note }: { note: string }) => note));
    const { data } = await askJson(`${this.#urlOf(origin)}?limit=1000`);
    const withoutNote: string[] = [];
    for (const { version } of data.slice(1))
      if (!notes.has(await this.#contentOf(origin, version))) withoutNote.push(version);
    return withoutNote;
  }

  /** Digests of the listed versions' archives, from their ETags. */
  async archives(origin: string): Promise<string[]> {
    const { data } = await askJson(`${this.#urlOf(origin)}?limit=1000`);
    const tags = data.map(async ({ version }: { version: string }) => {
      const answer = await askContent(`${this.#urlOf(origin)}/${version}/content`);
      await answer.body?.cancel();
      return answer.headers.get("etag")?.replaceAll('"', "") ?? "";
    });
    return [...new Set<string>(await Promise.all(tags))];
  }

  #acknowledge(version: string, content: Uint8Array): void {
    this.#sent.add(digestOf(content));
    this.#entries.push({ version, digest: digestOf(content), state: "published" });
  }

  #urlOf(origin: string): string {
    return `${origin}/v1/skills/${this.#skillId}/versions`;
  }

  /** SHA-256 of a version's content.bin, or a description of what is wrong. */
  async #contentOf(origin: string, version: string): Promise<string> {
    const answer = await askContent(`${this.#urlOf(origin)}/${version}/content`);
    if (answer.status !== 200) return `${version} answers ${answer.status}`;
    const files = entriesOf(Buffer.from(await answer.arrayBuffer()));
    const content = files.find(({ name }) => name === `${NAME}/content.bin`)?.content;
    return content ? digestOf(content) : `${version} has no content.bin`;
  }

  #checkContent(version: string, digest: string): string[] {
    const expected = this.#entries.find((entry) => entry.version === version)?.digest;
    const isWhole = expected === undefined ? this.#sent.has(digest) : digest === expected;
    return isWhole ? [] : [`${version} has other content than was sent: ${digest}`];
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
