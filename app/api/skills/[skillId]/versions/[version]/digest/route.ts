import { methodsBut } from "@/lib/server/methods-but";

export { getDigest as GET } from "@/lib/server/records/get-digest";
export const { DELETE, OPTIONS, PATCH, POST, PUT } = methodsBut("GET");
