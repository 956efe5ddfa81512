"use client";

import { useForm } from "#app/entry/use-form.tsx";
import type { WriteProps } from "#app/ui/send/write/props.ts";
import { WriteForm } from "#app/ui/send/write/write-form.tsx";
import { write } from "./actions.ts";

export function WriteInvoice(props: WriteProps) {
  const [state, action] = useForm(write);
  return <WriteForm {...props} state={state} action={action} />;
}
