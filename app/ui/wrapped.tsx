import { redirect, unstable_rethrow } from "next/navigation";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { failed } from "./failed.ts";

/** Every page is wrapped in this: a page that throws would answer with nothing at all. */
export function page<Props>(show: (props: Props) => Promise<ReactNode>) {
  return async (props: Props): Promise<ReactNode> => {
    await connection();
    try {
      return await show(props);
    } catch (error) {
      unstable_rethrow(error);
      redirect(failed(error));
    }
  };
}
