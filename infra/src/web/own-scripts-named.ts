import { allowOwnScripts } from '@rakhi/web';
import type { APIGatewayProxyStructuredResultV2 as Result } from 'aws-lambda';

const POLICY = 'content-security-policy';

/** `allowOwnScripts` for an answer as Lambda gives it; only its policy can change. */
export async function ownScriptsNamed(result: Result): Promise<Result> {
  const { statusCode = 200, headers = {}, body = '', isBase64Encoded = false } = result;
  const policy = headers[POLICY];
  if (policy === undefined) return result;
  const bytes = isBase64Encoded ? Buffer.from(body, 'base64') : body;
  const page = new Response(bytes.length === 0 ? null : bytes, {
    status: statusCode,
    headers: { [POLICY]: String(policy) },
  });
  const { [POLICY]: _, ...others } = headers;
  const named = (await allowOwnScripts(page)).headers.get(POLICY);
  return { ...result, headers: { ...others, ...(named !== null && { [POLICY]: named }) } };
}
