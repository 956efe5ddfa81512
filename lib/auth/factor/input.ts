import { z } from "zod";

export const FactorInput = z.object({ code: z.string().trim().min(1, "giveFactorCode").max(30, "tooLong") });
