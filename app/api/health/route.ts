import { methodsBut } from "@/lib/server/methods-but";

export { health as GET } from "@/lib/server/health";
export const { DELETE, OPTIONS, PATCH, POST, PUT } = methodsBut("GET");
