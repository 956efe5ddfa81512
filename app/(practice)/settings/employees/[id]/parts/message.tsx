import { Notice } from "#app/ui/notice.tsx";
import { shownAddress } from "#lib/addresses.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { type ShownEmployee, standingOf } from "#lib/offices/employees.ts";

const tones = {
  invited: "done",
  already: "note",
  formerly: "note",
  changed: "done",
  disabled: "done",
  withdrawn: "done",
  enabled: "done",
  "handed-over": "done",
  "factor-reset": "done",
  "protects-others": "note",
  "link-reset": "done",
  "signed-out": "done",
  named: "done",
} as const;

type Props = { notice: string | string[] | undefined; colleague: ShownEmployee };

/** What has just been done. Says nothing that is no longer so. */
export async function Message({ notice, colleague }: Props) {
  const t = await getTranslations("settings.employee.notices");
  const known = Object.keys(tones)
    .filter(isNotice)
    .find((one) => one === (notice === "disabled" && standingOf(colleague) === "taken-back" ? "withdrawn" : notice));
  const isOut = colleague.disabledAt !== null;
  if (!known || (known === "disabled" || known === "withdrawn" || known === "formerly") !== isOut) return null;
  const { name, email, customers, tasks } = colleague;
  if (known === "handed-over" && customers + tasks > 0) return null;
  return (
    <Notice tone={tones[known]} title={t(`${known}.title`, { name })}>
      {t(`${known}.text`, { name, email: shownAddress(email) })}
    </Notice>
  );
}

const isNotice = (word: string): word is keyof typeof tones => word in tones;
