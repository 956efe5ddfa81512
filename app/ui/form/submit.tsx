"use client";

import { type MouseEvent, type ReactNode, useRef } from "react";
import { useFormStatus } from "react-dom";
import { FormKey } from "./form-key.tsx";
import type { FormWords } from "./state.ts";

type Props = {
  children: ReactNode;
  words: FormWords;
  look?: "primary" | "plain" | "danger" | "secondary";
  name?: string;
  value?: string;
  isFurther?: boolean;
};

/** Never disabled; a second press while the first is on its way does nothing. The first of a form brings its key, and none that `isFurther`. */
export function Submit({ children, words, look = "primary", name, value, isFurther = false }: Props) {
  const { pending } = useFormStatus();
  const sentAt = useRef(Number.NEGATIVE_INFINITY);

  function press(event: MouseEvent<HTMLButtonElement>) {
    const isPlainForm = event.currentTarget.form?.getAttribute("action")?.startsWith("/");
    const justSent = isPlainForm && event.timeStamp - sentAt.current < 3000;
    if (pending || justSent) event.preventDefault();
    else sentAt.current = event.timeStamp;
  }

  return (
    <>
      {!isFurther && <FormKey />}
      <button type="submit" className={`button ${look}`} name={name} value={value} onClick={press} aria-disabled={pending || undefined}>
        {children}
      </button>
      {/* Whoever presses while the page wakes up is on the way before this is compared with what the server said. */}
      <span className="unseen" role="status" suppressHydrationWarning>
        {pending && words.sending}
      </span>
    </>
  );
}
