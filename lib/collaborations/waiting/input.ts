import { z } from "zod";
import { ofCollaboration } from "#lib/standing/ids.ts";

/** A press in a list or a notice; `back` is where the answer leads. */
export const PressInput = z.object({ ...ofCollaboration, back: z.string().max(2000) });

/** `works`: the address that sent a letter back takes letters again, as somebody at the office says. */
export const ResendInput = PressInput.extend({ works: z.literal("yes").optional() });

export const WithdrawalInput = z.object(ofCollaboration);
