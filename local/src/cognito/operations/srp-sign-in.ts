import { wrongPassword } from '../cognito-error.ts';
import { type Fields, inside, text } from '../fields.ts';
import { identityOf } from '../passwords.ts';
import { challenge, isProven } from '../srp.ts';
import { type Door, decide, findOrPretend, type Reception } from './reception.ts';

/** The first of two steps in which the password itself never travels. */
export function beginSrp({ pending }: Reception, door: Door, parameters: Fields): object {
  const user = findOrPretend(door, text(parameters, 'USERNAME'));
  const open = user.password && challenge(user.password, text(parameters, 'SRP_A'));
  if (open === undefined) throw wrongPassword();
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: {
      SALT: open.salt,
      SRP_B: open.serverPublic,
      SECRET_BLOCK: pending.keep({ ...door, user, open }),
      USER_ID_FOR_SRP: user.sub,
      USERNAME: user.sub,
    },
  };
}

export function finishSrp(reception: Reception, request: Fields): object {
  const responses = inside(request, 'ChallengeResponses');
  const secretBlock = text(responses, 'PASSWORD_CLAIM_SECRET_BLOCK');
  const signature = text(responses, 'PASSWORD_CLAIM_SIGNATURE');
  const proof = { signature, secretBlock, timestamp: text(responses, 'TIMESTAMP') };
  const { open, ...visitor } = reception.pending.take(secretBlock, text(request, 'ClientId'));
  if (open === undefined) throw wrongPassword();
  return decide(reception, visitor, () => isProven(proof, identityOf(visitor.pool, visitor.user), open));
}
