import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { S3Error } from './s3-error.ts';

/** The bytes of an upload as they were before they travelled, checked against every sum that came with them. */
export async function readUpload(request: Request): Promise<Buffer> {
  const received = Buffer.from(await request.arrayBuffer());
  const payloadHash = request.headers.get('x-amz-content-sha256') ?? '';
  const chunked = payloadHash.startsWith('STREAMING-');
  const { body, trailers } = chunked ? unchunk(received) : { body: received, trailers: new Map<string, string>() };
  const isHash = /^[0-9a-f]{64}$/.test(payloadHash);
  if (isHash && createHash('sha256').update(body).digest('hex') !== payloadHash) {
    throw new S3Error(400, 'XAmzContentSHA256Mismatch', 'The provided x-amz-content-sha256 does not match the body.');
  }
  const length = request.headers.get('x-amz-decoded-content-length');
  if (length !== null && Number(length) !== body.length) throw incomplete();
  checkSum(body, trailers.get('x-amz-checksum-crc32') ?? request.headers.get('x-amz-checksum-crc32'));
  return body;
}

function checkSum(body: Buffer, expected: string | null | undefined): void {
  if (expected === null || expected === undefined) return;
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  if (sum.toString('base64') !== expected) throw new S3Error(400, 'BadDigest', 'The CRC32 does not match the body.');
}

/** Takes `aws-chunked` apart: a size in hexadecimal, the chunk, and after the last one trailing headers. */
function unchunk(received: Buffer): { body: Buffer; trailers: Map<string, string> } {
  const chunks: Buffer[] = [];
  let position = 0;
  for (;;) {
    const lineEnd = received.indexOf('\r\n', position);
    const size = Number.parseInt(received.toString('latin1', position, lineEnd), 16);
    const start = lineEnd + 2;
    if (lineEnd < 0 || Number.isNaN(size) || start + size > received.length) throw incomplete();
    if (size === 0) return { body: Buffer.concat(chunks), trailers: readTrailers(received.toString('latin1', start)) };
    chunks.push(received.subarray(start, start + size));
    position = start + size + 2;
  }
}

function readTrailers(text: string): Map<string, string> {
  const lines = text.split('\r\n').filter((line) => line.includes(':'));
  return new Map(
    lines.map((line) => {
      const [name = '', ...value] = line.split(':');
      return [name.trim().toLowerCase(), value.join(':').trim()];
    }),
  );
}

function incomplete(): S3Error {
  return new S3Error(400, 'IncompleteBody', 'The body is not as long as it was said to be.');
}
