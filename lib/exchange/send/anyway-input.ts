import { z } from "zod";

/** Which stopped document; and whose mailbox where somebody of the company sends it. */
export const AnywayInput = z.object({ documentId: z.uuid(), companyId: z.uuid().optional() });
