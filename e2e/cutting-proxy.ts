import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Where an upload's connection is cut: after this many bytes, or when its answer begins. */
type Cut = { afterBytes: number } | "before the answer";

export interface CuttingProxy {
  origin: string;
  /** Cuts every later upload there; null lets uploads through. */
  cutUploads(cut: Cut | null): void;
  close(): Promise<void>;
}

/** A network between browser and server that a journey can break. */
export async function cuttingProxy(target: string): Promise<CuttingProxy> {
  let cut: Cut | null = null;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(new URL(target).port), "127.0.0.1");
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    let uploadBytes: number | null = null;
    client.on("data", (chunk) => {
      if (chunk.toString("latin1").startsWith("POST /v1/")) uploadBytes = 0;
      if (uploadBytes !== null) uploadBytes += chunk.length;
      if (uploadBytes !== null && cut !== null && cut !== "before the answer" && uploadBytes > cut.afterBytes)
        end();
      else upstream.write(chunk);
    });
    upstream.on("data", (chunk) => {
      if (uploadBytes !== null && cut === "before the answer") return end();
      uploadBytes = null;
      client.write(chunk);
    });
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on("error", end);
      socket.on("close", () => {
        open.delete(socket);
        end();
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    cutUploads: (next) => {
      cut = next;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
