import { Chip } from "#app/ui/chip.tsx";
import { getTranslations } from "#lib/i18n/request.ts";
import type { standingOf } from "#lib/offices/employees.ts";

const tones = { active: "good", invited: "wait", declined: "quiet", left: "quiet", disabled: "quiet", "taken-back": "quiet" } as const;

export async function StandingChip({ standing }: { standing: ReturnType<typeof standingOf> }) {
  const t = await getTranslations("settings.employees.states");
  return <Chip tone={tones[standing]}>{t(standing)}</Chip>;
}
