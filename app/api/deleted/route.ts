import { methodsBut } from "@/lib/server/methods-but";

export { listDeleted as GET } from "@/lib/server/records/list-deleted";
export const { DELETE, OPTIONS, PATCH, POST, PUT } = methodsBut("GET");
