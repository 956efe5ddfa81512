import Link from "next/link";
import { redirect } from "next/navigation";
import { readDraft } from "#app/entry/draft.ts";
import { page } from "#app/entry/render-page.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormToken } from "#app/ui/form/form-token.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { requireAnswerer } from "#lib/auth/sessions/require.ts";
import { findRequest } from "#lib/collaborations/views/company-page.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { declineReasonSigns } from "#lib/standing/limits.ts";

export default page(async ({ params, searchParams }: PageProps<"/my/[company]/collaborations/[id]/decline">) => {
  const { company, id } = await params;
  const administrator = await requireAnswerer(company);
  const request = (await findRequest(administrator, id)) ?? missing();
  const path = `/my/${request.companyId}/collaborations/${request.id}` as const;
  if (request.status !== "requested") redirect(path);

  const t = await getTranslations("decline");
  const names = await getTranslations("services");
  const words = await formWords();
  const draft = await readDraft(path);
  const problem =
    (await searchParams).problem === "too-long"
      ? (await getTranslations("errors"))("tooLongFor", { most: String(declineReasonSigns) })
      : undefined;
  const state = problem ? { errors: { reason: [problem] } } : {};
  const facts = { office: request.office, service: names(`${request.service}.name`) };
  return (
    <PortalShell company={administrator.companyName} person={administrator.name}>
      <title>{t("title", facts)}</title>
      <div className="stack gap-s">
        <p className="quiet">{administrator.companyName}</p>
        <h1>{t("title", facts)}</h1>
      </div>
      <p>{t("text", facts)}</p>
      <form className="stack gap-l" action="/api/answers/decline" method="post">
        <FormToken />
        <ErrorSummary state={state} words={words} />
        <input type="hidden" name="companyId" value={request.companyId} />
        <input type="hidden" name="collaborationId" value={request.id} />
        <TextArea
          name="reason"
          label={t("reason")}
          hint={t("reasonHint", facts)}
          maxLength={declineReasonSigns}
          defaultValue={draft?.reason}
          state={state}
          words={words}
        />
        <div className="bar">
          <Submit words={words} look="danger">
            {t("decline")}
          </Submit>
          <Link className="button plain" href={path}>
            {t("back")}
          </Link>
        </div>
      </form>
    </PortalShell>
  );
});
