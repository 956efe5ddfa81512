import { z } from "zod";
import { serviceKeys } from "#lib/services/catalogue.ts";

/** What a form of the office's says: which collaboration. */
export const ofCollaboration = { collaborationId: z.uuid() };

/** What a form of My Spiris says: which company's, and which collaboration. */
export const ofCompany = { companyId: z.uuid(), collaborationId: z.uuid() };

export const taskId = z.uuid("chooseTask");

/** Where the office looks at a collaboration. */
export const ServicePlace = z.object({ customerId: z.uuid(), service: z.enum(serviceKeys) });
