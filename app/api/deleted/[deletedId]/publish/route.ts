import { methodsBut } from "@/lib/server/methods-but";

export { publishDeleted as POST } from "@/lib/server/records/publish-deleted";
export const { DELETE, GET, OPTIONS, PATCH, PUT } = methodsBut("POST");
