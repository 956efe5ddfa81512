import { z } from "zod";

/** What a form of the office's says: which collaboration. */
export const ofCollaboration = { collaborationId: z.uuid() };

/** What a form of My Spiris says: which company's, and which collaboration. */
export const ofCompany = { companyId: z.uuid(), collaborationId: z.uuid() };

export const taskId = z.uuid("chooseTask");
