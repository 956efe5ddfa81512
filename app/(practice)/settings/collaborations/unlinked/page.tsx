import { getTranslations } from "next-intl/server";
import { Empty } from "#app/ui/empty.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { page } from "#app/ui/wrapped.tsx";
import { requireEmployee } from "#lib/auth/session.ts";
import { collaborationsPerPage } from "#lib/collaborations/list.ts";
import { listUnlinked } from "#lib/collaborations/unlinked.ts";
import { filterOf, places } from "../address.ts";
import { CollaborationsFrame } from "../frame.tsx";
import { UnlinkedTable } from "./table.tsx";

export default page(async ({ searchParams }: PageProps<"/settings/collaborations/unlinked">) => {
  const employee = await requireEmployee();
  const { page: asked } = await filterOf(searchParams);
  const { rows, total, refusal } = await listUnlinked(employee, asked);

  const t = await getTranslations("sent");
  const first = (asked - 1) * collaborationsPerPage;
  return (
    <CollaborationsFrame employee={employee} place="unlinked">
      {refusal && <Empty icon="info" title={t("none.notAllowed")} text={t("none.notAllowedText")} />}
      {rows?.length === 0 && <Empty icon="check" title={t("none.unlinked")} text={t("none.unlinkedText")} />}
      {rows && rows.length > 0 && (
        <>
          <p className="quiet">{t("intro")}</p>
          <UnlinkedTable rows={rows} />
          <Pagination
            from={first + 1}
            to={first + rows.length}
            of={total}
            previous={asked > 1 ? `${places.unlinked}?page=${asked - 1}` : undefined}
            next={first + rows.length < total ? `${places.unlinked}?page=${asked + 1}` : undefined}
          />
        </>
      )}
    </CollaborationsFrame>
  );
});
