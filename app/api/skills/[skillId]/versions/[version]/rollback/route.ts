import { methodsBut } from "@/lib/server/methods-but";

export { rollBack as POST } from "@/lib/server/records/roll-back";
export const { DELETE, GET, OPTIONS, PATCH, PUT } = methodsBut("POST");
