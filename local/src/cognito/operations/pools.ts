import { type Fields, optionalNumber, optionalText, text, texts } from '../fields.ts';
import type { Cognito, Operations } from '../operation.ts';
import { addClient, addPool, type Client, poolById } from '../user-pools.ts';

const HOUR = 3600;
const UNIT_SECONDS: Record<string, number> = { seconds: 1, minutes: 60, hours: HOUR, days: 24 * HOUR };
const DEFAULT_FLOWS = ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];

/** Tests make their own pool, so that no test sees another's users. */
export function poolOperations({ pools }: Cognito): Operations {
  return {
    CreateUserPool(request) {
      const pool = addPool(pools, text(request, 'PoolName'));
      pools.save();
      return { UserPool: { Id: pool.id, Name: pool.name, CreationDate: pool.createdAt / 1000 } };
    },

    CreateUserPoolClient(request) {
      const pool = poolById(pools, text(request, 'UserPoolId'));
      const client = addClient(pool, readClient(request));
      pools.save();
      return {
        UserPoolClient: {
          ClientId: client.id,
          ClientName: client.name,
          UserPoolId: pool.id,
          ExplicitAuthFlows: client.authFlows,
          PreventUserExistenceErrors: client.hidesUsers ? 'ENABLED' : 'LEGACY',
        },
      };
    },
  };
}

function readClient(request: Fields): Omit<Client, 'id'> {
  return {
    name: text(request, 'ClientName'),
    authFlows: texts(request, 'ExplicitAuthFlows') ?? DEFAULT_FLOWS,
    hidesUsers: optionalText(request, 'PreventUserExistenceErrors') === 'ENABLED',
    accessSeconds: validity(request, 'AccessToken', { seconds: HOUR, unit: 'hours' }),
    idSeconds: validity(request, 'IdToken', { seconds: HOUR, unit: 'hours' }),
    refreshSeconds: validity(request, 'RefreshToken', { seconds: 30 * 24 * HOUR, unit: 'days' }),
  };
}

/** A length of time without its unit means hours for tokens and days for the refresh token. */
function validity(request: Fields, token: string, fallback: { seconds: number; unit: string }): number {
  const count = optionalNumber(request, `${token}Validity`);
  const units = request['TokenValidityUnits'];
  const unit = (typeof units === 'object' && units !== null && optionalText({ ...units }, token)) || fallback.unit;
  return count === undefined ? fallback.seconds : count * (UNIT_SECONDS[unit] ?? HOUR);
}
