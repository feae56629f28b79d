import { invalidParameter } from '../cognito-error.ts';
import { type Fields, inside, text } from '../fields.ts';
import type { Cognito, Operations } from '../operation.ts';
import { hasPassword } from '../passwords.ts';
import { findSession, refresh } from '../sessions.ts';
import { type Client, clientById, poolById } from '../user-pools.ts';
import { type Door, decide, findOrPretend, type Reception, receptionFor, takeNewPassword } from './reception.ts';
import { beginSrp, finishSrp } from './srp-sign-in.ts';

export function signInOperations({ pools }: Cognito): Operations {
  const reception = receptionFor(pools);
  return {
    InitiateAuth: (request) => begin(reception, clientById(pools, text(request, 'ClientId')), request),

    AdminInitiateAuth(request) {
      const pool = poolById(pools, text(request, 'UserPoolId'));
      const door = clientById(pools, text(request, 'ClientId'));
      if (door.pool !== pool) throw invalidParameter('The client belongs to another pool.');
      return begin(reception, door, request);
    },

    RespondToAuthChallenge(request) {
      const name = text(request, 'ChallengeName');
      if (name === 'PASSWORD_VERIFIER') return finishSrp(reception, request);
      if (name === 'NEW_PASSWORD_REQUIRED') return takeNewPassword(reception, request);
      throw invalidParameter(`Unsupported ChallengeName: ${name}`);
    },

    GetTokensFromRefreshToken(request) {
      const { pool, client } = clientById(pools, text(request, 'ClientId'));
      return { AuthenticationResult: refresh(pool, client, text(request, 'RefreshToken')) };
    },

    RevokeToken(request) {
      const { pool, client } = clientById(pools, text(request, 'ClientId'));
      const found = findSession(pool, text(request, 'Token'));
      if (found?.session.clientId === client.id) delete pool.sessions[found.id];
      pools.save();
      return {};
    },
  };
}

type Flow = (reception: Reception, door: Door, parameters: Fields) => object;

const FLOWS: Record<string, Flow> = {
  USER_SRP_AUTH: beginSrp,
  USER_PASSWORD_AUTH: tryPassword,
  ADMIN_USER_PASSWORD_AUTH: tryPassword,
  REFRESH_TOKEN_AUTH: tryRefresh,
};

function begin(reception: Reception, door: Door, request: Fields): object {
  const asked = text(request, 'AuthFlow');
  const name = asked === 'REFRESH_TOKEN' ? 'REFRESH_TOKEN_AUTH' : asked;
  const flow = FLOWS[name];
  if (flow === undefined || !isAllowed(door.client, name)) {
    throw invalidParameter(`${name} flow not enabled for this client`);
  }
  return flow(reception, door, inside(request, 'AuthParameters'));
}

function isAllowed(client: Client, flow: string): boolean {
  return client.authFlows.includes(`ALLOW_${flow}`);
}

function tryPassword(reception: Reception, door: Door, parameters: Fields): object {
  const user = findOrPretend(door, text(parameters, 'USERNAME'));
  const password = text(parameters, 'PASSWORD');
  return decide(reception, { ...door, user }, () => hasPassword(door.pool, user, password));
}

function tryRefresh(_: Reception, { pool, client }: Door, parameters: Fields): object {
  return { ChallengeParameters: {}, AuthenticationResult: refresh(pool, client, text(parameters, 'REFRESH_TOKEN')) };
}
