import { redirect, unstable_rethrow } from "next/navigation";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { restoreForm } from "#lib/auth/sessions/unsent-form.ts";
import { tell } from "#lib/happened.ts";
import { failed } from "./failure.ts";
import { ShownPage } from "./use-form.tsx";

/** Every page is wrapped in this: a page that throws would answer with nothing at all. */
export function page<Props>(show: (props: Props) => Promise<ReactNode>) {
  return async (props: Props): Promise<ReactNode> => {
    await connection();
    try {
      const shown = await show(props);
      tell("render", { outcome: "shown" });
      return (
        <ShownPage typed={await restoreForm()} formKey={crypto.randomUUID()}>
          {shown}
        </ShownPage>
      );
    } catch (error) {
      unstable_rethrow(error);
      tell("render", { outcome: "failed" });
      redirect(await failed(error));
    }
  };
}
