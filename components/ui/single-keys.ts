import * as z from "zod/mini";
import { createStored } from "./stored";

/** Whether keys act by themselves: those who dictate, or press by accident, turn it off. */
export const [useSingleKeys, changeSingleKeys] = createStored(
  "skilldeck.keys",
  z.object({ areOn: z._default(z.boolean(), true) }),
);
