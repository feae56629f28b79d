import { xmlResponse } from './xml.ts';

export type S3Status = 400 | 403 | 404 | 405 | 409 | 411 | 413 | 500 | 503;

/** A refusal in S3's own words; the SDK makes `code` the name of its error. */
export class S3Error extends Error {
  readonly status: S3Status;
  readonly code: string;
  constructor(status: S3Status, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  toResponse(): Response {
    return xmlResponse('Error', { Code: this.code, Message: this.message }, { status: this.status });
  }
}

export const accessDenied = (message = 'Access Denied') => new S3Error(403, 'AccessDenied', message);
export const invalidArgument = (message: string) => new S3Error(400, 'InvalidArgument', message);
export const entityTooLarge = () =>
  new S3Error(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
export const signatureDoesNotMatch = () =>
  new S3Error(403, 'SignatureDoesNotMatch', 'The request signature we calculated does not match the one you provided.');
