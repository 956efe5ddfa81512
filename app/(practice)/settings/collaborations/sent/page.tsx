import { filterOf } from "#app/(practice)/settings/collaborations/parts/address.ts";
import { FilterBar } from "#app/(practice)/settings/collaborations/parts/filter.tsx";
import { CollaborationsFrame } from "#app/(practice)/settings/collaborations/parts/frame.tsx";
import { CollaborationList } from "#app/(practice)/settings/collaborations/parts/list.tsx";
import { readShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { listCollaborations } from "#lib/collaborations/views/list.ts";
import { listHolders } from "#lib/offices/queries.ts";
import { listTemplates } from "#lib/tasks/templates.ts";
import { SentMessage } from "./message.tsx";

export default page(async ({ searchParams }: PageProps<"/settings/collaborations/sent">) => {
  const employee = await requireEmployee();
  const filter = await filterOf(searchParams);
  const [{ rows, total }, holders, templates] = await Promise.all([
    listCollaborations(employee, filter),
    listHolders(employee),
    listTemplates(employee),
    readShell(employee),
  ]);
  return (
    <CollaborationsFrame employee={employee} place="sent">
      <SentMessage asked={await searchParams} rows={rows} />
      <FilterBar place="sent" filter={filter} total={total} holders={holders} templates={templates} />
      <CollaborationList place="sent" rows={rows} total={total} filter={filter} employee={employee} />
    </CollaborationsFrame>
  );
});
