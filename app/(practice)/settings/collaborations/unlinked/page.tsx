import Link from "next/link";
import { addressOf, filterOf } from "#app/(practice)/settings/collaborations/parts/address.ts";
import { FilterBar } from "#app/(practice)/settings/collaborations/parts/filter.tsx";
import { CollaborationsFrame } from "#app/(practice)/settings/collaborations/parts/frame.tsx";
import { Nothing } from "#app/(practice)/settings/collaborations/parts/nothing.tsx";
import { readShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { Empty } from "#app/ui/list/empty.tsx";
import { Pagination } from "#app/ui/list/pagination.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { collaborationsPerPage } from "#lib/collaborations/views/list.ts";
import { listUnlinked } from "#lib/collaborations/views/unlinked.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { listHolders } from "#lib/offices/queries.ts";
import { UnlinkedTable } from "./table.tsx";

export default page(async ({ searchParams }: PageProps<"/settings/collaborations/unlinked">) => {
  const employee = await requireEmployee();
  const filter = await filterOf(searchParams);
  const [{ rows, total, refusal }, holders] = await Promise.all([
    listUnlinked(employee, filter),
    listHolders(employee),
    readShell(employee),
  ]);

  const t = await getTranslations("sent");
  if (refusal)
    return (
      <CollaborationsFrame employee={employee} place="unlinked">
        <Empty icon="info" title={t("none.notAllowed")} text={t("none.notAllowedText")}>
          <Link className="button" href="/settings/collaborations">
            {t("none.showActive")}
          </Link>
        </Empty>
      </CollaborationsFrame>
    );
  const first = (filter.page - 1) * collaborationsPerPage;
  const last = first + rows.length;
  return (
    <CollaborationsFrame employee={employee} place="unlinked">
      <FilterBar place="unlinked" filter={filter} total={total} holders={holders} templates={[]} />
      {rows.length === 0 ? (
        <Nothing place="unlinked" filter={filter} />
      ) : (
        <>
          <p className="quiet">{t("intro")}</p>
          <UnlinkedTable rows={rows} />
          <Pagination
            from={first + 1}
            to={last}
            of={total}
            previous={filter.page > 1 ? addressOf("unlinked", filter, { page: filter.page - 1 }) : undefined}
            next={last < total ? addressOf("unlinked", filter, { page: filter.page + 1 }) : undefined}
          />
        </>
      )}
    </CollaborationsFrame>
  );
});
