/** The request, if its body has at most `limit` bytes; otherwise null. A body of unstated length is read to find out. */
export async function limitedBody(request: Request, limit: number): Promise<Request | null> {
  const { headers } = request;
  const stated = headers.get('Content-Length');
  if (stated !== null && !headers.has('Transfer-Encoding')) return Number(stated) > limit ? null : request;
  // Reading `body` makes a stream, which most requests do not need.
  if (!request.body) return request;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of request.body as ReadableStream<Uint8Array<ArrayBuffer>>) {
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return new Request(request, { body: new Blob(chunks) });
}
