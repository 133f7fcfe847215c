import { createStored } from "./stored";

/** Whether keys act by themselves: those who dictate, or press by accident, turn it off. */
export const [useSingleKeys, changeSingleKeys] = createStored("skilldeck.keys", { areOn: [true, false] });
