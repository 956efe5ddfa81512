import { serve } from "#lib/sandbox/serve.ts";
import { lookAt, type Reading } from "./table.ts";

serve(({ bytes, reading }: { bytes: Uint8Array<ArrayBuffer>; reading: Reading }) => lookAt(bytes, reading));
