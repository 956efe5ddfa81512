import { Notice } from "#app/ui/notice.tsx";
import type { ShownCollaboration } from "#lib/collaborations/views/office-page.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { fullNameOf } from "#lib/names.ts";
import { UndoWithdrawal, WithdrawalUndone } from "./undo.tsx";

const outcomes = ["reminded", "renewed", "person-changed", "resent"] as const;
const obstacles = [
  "reminded-recently",
  "no-reminders-left",
  "no-longer-open",
  "not-expired",
  "resent-too-often",
  "address-sends-back",
  "called-unwanted",
] as const;

type Props = { notice: string | string[] | undefined; path: string; collaboration: ShownCollaboration };

/** What the press of a button has just done, in the scenario's own words. Never says active before the customer has approved. */
export async function Message({ notice, path, collaboration: { id, scenario, status, sender, asked } }: Props) {
  const t = await getTranslations("service.messages");
  if (notice === "withdrawn" && status === "withdrawn")
    return (
      <Notice tone="done" title={t("withdrawn.title")}>
        {t("withdrawn.text")}
        <UndoWithdrawal collaborationId={id} back={path} />
      </Notice>
    );
  const name = asked
    .filter(({ replacedAt }) => !replacedAt)
    .map(fullNameOf)
    .join(", ");
  const told = [...outcomes, ...obstacles].find((known) => known === notice);
  if (told && (status === "requested" || told === "no-longer-open" || told === "not-expired"))
    return (
      <Notice tone={outcomes.some((one) => one === told) ? "done" : "note"} title={t(`${told}.title`)}>
        {t(`${told}.text`, { name })}
      </Notice>
    );
  if (status !== "requested") return null;
  if (notice === "activated")
    return (
      <Notice tone="done" title={t(`${scenario}.title`)}>
        {t(`${scenario}.text`, { name, many: asked.length })}
      </Notice>
    );
  if (notice === "undone") return <WithdrawalUndone />;
  if (notice !== "already") return null;
  return (
    <Notice tone="note" title={t("already.title")}>
      {t("already.text", { sender })}
    </Notice>
  );
}
