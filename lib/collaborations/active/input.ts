import { z } from "zod";
import { ofCollaboration, ofCompany, taskId } from "#lib/standing/ids.ts";

export const TaskOfCollaborationInput = z.object({ ...ofCollaboration, taskId });

const done = z.array(z.string().max(60)).max(20);
/** What was ticked when the form was opened; a form of an earlier build does not say. */
const showed = done.optional();

export const ChecklistInput = z.discriminatedUnion("side", [
  z.object({ side: z.literal("office"), ...ofCollaboration, done, showed }),
  z.object({ side: z.literal("customer"), ...ofCompany, done, showed }),
]);
