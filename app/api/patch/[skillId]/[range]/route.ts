import { methodsBut } from "@/lib/server/methods-but";

export { patch as GET } from "@/lib/server/patch/patch";
export const { DELETE, OPTIONS, PATCH, POST, PUT } = methodsBut("GET");
