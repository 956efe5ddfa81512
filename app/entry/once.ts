import { cookies } from "next/headers";
import { ownCookie } from "#lib/cookies.ts";
import { claimPress, findLastAnswer, keepAnswer, releasePress } from "#lib/sent-forms/once.ts";
import type { Press } from "#lib/sent-forms/press.ts";

const { name, options } = ownCookie("sent", 1);

type Work<Result> = { act: () => Promise<Result>; answerOf: (result: Result) => string | undefined };

/** Does what a press asks for, or gives the answer that the same form got before; "busy" while its first press is still at work. */
export async function once<Result>(
  press: Press,
  { act, answerOf }: Work<Result>,
): Promise<{ result: Result } | { answer: string } | "busy"> {
  const last = await readLastPress();
  const answer = last && (await findLastAnswer(press, last));
  if (answer) return { answer };
  const claim = await claimPress(press);
  if ("answer" in claim) return claim;
  if (!claim.isFirst) return "busy";

  let isKept = false;
  try {
    const result = await act();
    const kept = answerOf(result);
    if (kept) {
      await keepAnswer(press, kept);
      (await cookies()).set(name, press.key, options);
      isKept = true;
    }
    return { result };
  } finally {
    if (!isKept) await releasePress(press);
  }
}

/** Whatever else the person sends comes between: the same form is then sent on purpose. */
export async function forgetLastPress(): Promise<void> {
  if (await readLastPress()) (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

const readLastPress = async () => (await cookies()).get(name)?.value;
