import { serve } from "#lib/sandbox/serve.ts";
import { readTable } from "./table.ts";

serve(readTable);
