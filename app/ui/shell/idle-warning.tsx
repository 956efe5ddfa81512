"use client";

import { useEffect, useState } from "react";
import { Icon } from "../icons.tsx";

type Texts = Record<"soon" | "soonText" | "stay" | "last" | "lastText" | "over" | "overText", string>;
type Left = { seconds: number; most: number; texts: Texts };

const warnAt = 120;

/** Two minutes before a session ends for want of pages it says so, also when they were opened in another tab. Without a script nothing is lost either. */
export function IdleWarning({ seconds }: { seconds: number }) {
  const [left, setLeft] = useState<Left>();

  useEffect(() => {
    let timer = setTimeout(look, untilNextLook(seconds));
    async function look() {
      const now = await ask("GET");
      setLeft(now);
      if (!now || now.seconds > 0) timer = setTimeout(look, untilNextLook(now?.seconds));
    }
    return () => clearTimeout(timer);
  }, [seconds]);

  const stay = async () => setLeft(await ask("POST"));

  if (!left || left.seconds > warnAt) return null;
  const { texts } = left;
  const says = left.seconds === 0 ? "over" : left.most > left.seconds ? "soon" : "last";
  return (
    <div className="idle no-print" role="alert">
      <Icon name="info" />
      <div>
        <strong>{texts[says]}</strong>
        <p>{texts[`${says}Text`]}</p>
      </div>
      {says === "soon" && (
        <button type="button" className="button primary" onClick={stay}>
          {texts.stay}
        </button>
      )}
    </div>
  );
}

/** Just before the warning is due; while it shows often enough to see that another tab has been used. */
const untilNextLook = (seconds = 60) => (seconds > warnAt ? seconds - warnAt + 1 : Math.min(seconds, 10) + 1) * 1000;

async function ask(method: "GET" | "POST"): Promise<Left | undefined> {
  try {
    const answer = await fetch("/api/session", { method, body: method === "POST" ? new FormData() : null });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}
