import { service } from "#tests/support/cast/requests.ts";
import { guarded, pagesUnder } from "./addresses.ts";
import type { WholeWorld } from "./whole-world.ts";

/** Every page about an office's customers, settings and documents, with the ids of a world. */
export function pagesOfOffice({
  customer,
  collaboration,
  approval,
  contactId,
  importId,
  bulkId,
  employee,
  templateId,
  documentId,
}: WholeWorld): string[] {
  const [customers, imported, activated, employees, templates, documents] = guarded.office;
  return [
    ...pagesUnder(customers!, { id: customer.id, service, task: collaboration.taskId, contact: contactId, approval: approval.id }),
    ...pagesUnder(imported!, { id: importId }),
    ...pagesUnder(activated!, { id: bulkId, customer: customer.id }),
    ...pagesUnder(employees!, { id: employee.employeeId }),
    ...pagesUnder(templates!, { id: templateId }),
    ...pagesUnder(documents!, { id: documentId }),
  ];
}

/** And every page of its company. */
type OfCompany = Pick<WholeWorld, "collaboration" | "approval" | "userId" | "documentId">;

export function pagesOfCompany({ collaboration, approval, userId, documentId }: OfCompany): string[] {
  const ids = { company: collaboration.companyId, id: collaboration.id, approval: approval.id, user: userId };
  return guarded.company.flatMap((root) => pagesUnder(root, ids, { "/documents/[id]": { id: documentId } }));
}
