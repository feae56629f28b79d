import { ShopError } from '@rakhi/core';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { FetchError, JwksValidationError, JwkValidationError, JwtBaseError } from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';

export type PoolOptions = {
  userPoolId: string;
  clientId: string;
  /** Where the pool's public keys are, when that is not Cognito itself. */
  jwksUrl?: string | undefined;
};

/** What a good token of our pool says of its bearer; the address only when it was found to be hers. */
export type Bearer = { userId: string; email?: string; groups: string[] };

/** Checks id and access tokens of one user pool. Keys are fetched once and kept, so verifying goes on while Cognito is down. */
export function cognitoTokens(options: PoolOptions) {
  const verifier = CognitoJwtVerifier.create(
    { userPoolId: options.userPoolId, clientId: options.clientId, tokenUse: null },
    { jwksCache: new SimpleJwksCache({ fetcher: { fetch: (uri) => fetchKeys(uri, options.jwksUrl) } }) },
  );
  return {
    /** Undefined for a token that is not ours, forged or too old. @throws ShopError try_again: the keys cannot be had */
    async verify(token: string): Promise<Bearer | undefined> {
      try {
        return bearerOf(await verifier.verify(token));
      } catch (error) {
        if (isWrong(error)) return undefined;
        const refusal = new ShopError(
          'try_again',
          'The sign-in cannot be reached just now. Please try again in a minute.',
        );
        throw Object.assign(refusal, { cause: error });
      }
    },
    async isUp(): Promise<boolean> {
      try {
        await verifier.hydrate();
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** These speak of the keys: nobody is signed out because a proxy answered for Cognito. */
const NOT_THE_TOKENS_FAULT = [FetchError, JwksValidationError, JwkValidationError];

/** Our verifier's own verdicts; a network error is none of them. */
function isWrong(error: unknown): boolean {
  return error instanceof JwtBaseError && !NOT_THE_TOKENS_FAULT.some((kind) => error instanceof kind);
}

function bearerOf(payload: Record<string, unknown>): Bearer {
  const { sub, email, email_verified: isVerified, 'cognito:groups': groups } = payload;
  return {
    userId: String(sub),
    ...(typeof email === 'string' && isVerified === true && { email }),
    groups: Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : [],
  };
}

async function fetchKeys(uri: string, jwksUrl: string | undefined): Promise<ArrayBuffer> {
  const address = jwksUrl === undefined ? uri : new URL(new URL(uri).pathname, jwksUrl);
  const answer = await fetch(address, { signal: AbortSignal.timeout(3_000) });
  if (!answer.ok) throw new FetchError(uri, `status ${answer.status}`);
  return answer.arrayBuffer();
}
