import { methodsBut } from "@/lib/server/methods-but";

export { getDeleted as GET } from "@/lib/server/records/get-deleted";
export const { DELETE, OPTIONS, PATCH, POST, PUT } = methodsBut("GET");
