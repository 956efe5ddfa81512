import { readShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { listCollaborations } from "#lib/collaborations/views/list.ts";
import { listHolders } from "#lib/offices/queries.ts";
import { listTemplates } from "#lib/tasks/templates.ts";
import { filterOf } from "./parts/address.ts";
import { FilterBar } from "./parts/filter.tsx";
import { CollaborationsFrame } from "./parts/frame.tsx";
import { CollaborationList } from "./parts/list.tsx";

export default page(async ({ searchParams }: PageProps<"/settings/collaborations">) => {
  const employee = await requireEmployee();
  const filter = { ...(await filterOf(searchParams)), state: "active" } as const;
  const [{ rows, total }, holders, templates] = await Promise.all([
    listCollaborations(employee, filter),
    listHolders(employee),
    listTemplates(employee),
    readShell(employee),
  ]);
  return (
    <CollaborationsFrame employee={employee} place="active">
      <FilterBar place="active" filter={filter} total={total} holders={holders} templates={templates} />
      <CollaborationList place="active" rows={rows} total={total} filter={filter} employee={employee} />
    </CollaborationsFrame>
  );
});
