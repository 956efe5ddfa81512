type Download = { name: string; content: Uint8Array<ArrayBuffer>; type: string };

/** A file for the reader to keep. */
export const download = ({ name, content, type }: Download): Response =>
  new Response(content, {
    headers: { "content-type": type, "content-disposition": `attachment; filename="${name}"`, "cache-control": "no-store" },
  });
