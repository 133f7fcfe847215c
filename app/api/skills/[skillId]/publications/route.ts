import { methodsBut } from "@/lib/server/methods-but";

export { listPublications as GET } from "@/lib/server/records/list-publications";
export const { DELETE, OPTIONS, PATCH, POST, PUT } = methodsBut("GET");
