/** A request's body; nothing when it is too large. Read to the end also then: a browser that is cut off while it sends shows no answer. */
export async function readLimited(request: Request, limit: number): Promise<Blob | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > 10 * limit) return undefined;
    if (size <= limit) chunks.push(chunk);
  }
  return size > limit ? undefined : new Blob(chunks);
}
