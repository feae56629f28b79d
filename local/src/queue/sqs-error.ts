/** A refusal in the words of SQS. */
export class SqsError extends Error {
  readonly code: string;
  readonly status: 400 | 403 | 500;

  constructor(code: string, message: string, status: 400 | 403 | 500 = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export function refusal({ code, message, status }: SqsError): Response {
  const headers = { 'content-type': 'application/x-amz-json-1.0' };
  return new Response(JSON.stringify({ __type: `com.amazonaws.sqs#${code}`, message }), { status, headers });
}
