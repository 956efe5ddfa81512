import { serve } from "#lib/sandbox/serve.ts";
import { checkInvoice } from "./check.ts";

serve(({ bytes }: { bytes: Uint8Array }) => checkInvoice(bytes));
