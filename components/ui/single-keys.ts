import { createStored } from "./stored";

/** Whether single-key shortcuts are on. People who dictate turn them off. */
export const [useSingleKeys, changeSingleKeys] = createStored("skilldeck.keys", { areOn: [true, false] });
