import {
  DynamoDBServiceException,
  InternalServerError,
  ProvisionedThroughputExceededException,
  RequestLimitExceeded,
  ThrottlingException,
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';

const REFUSED = { $metadata: { httpStatusCode: 400 }, message: 'not now' };

/** What DynamoDB answers a transaction when somebody else is at one of its items, or there is too much to do. */
export function cancelled(...reasons: string[]): TransactionCanceledException {
  const CancellationReasons = ['None', ...reasons].map((Code) => ({ Code }));
  return new TransactionCanceledException({ ...REFUSED, CancellationReasons });
}

function unreachable(code: string, name = 'Error'): Error {
  return Object.assign(new Error(`connect ${code}`), { name, code });
}

/** All that passes by itself, as the SDK throws it. */
export const troubles = {
  inTransactions: [
    () => cancelled('TransactionConflict'),
    () => cancelled('ThrottlingError'),
    () => cancelled('ProvisionedThroughputExceeded'),
    () => new TransactionInProgressException({ ...REFUSED, Message: 'in progress' }),
  ],
  busy: [
    () => new TransactionConflictException(REFUSED),
    () => new ThrottlingException(REFUSED),
    () => new ProvisionedThroughputExceededException(REFUSED),
    () => new RequestLimitExceeded(REFUSED),
  ],
  /** Nobody knows whether these were done. */
  unknown: [
    () => new InternalServerError({ $metadata: { httpStatusCode: 500 }, message: 'inside' }),
    () =>
      new DynamoDBServiceException({
        name: 'ServiceUnavailableException',
        $fault: 'server',
        $metadata: { httpStatusCode: 503 },
      }),
    () => Object.assign(new SyntaxError('<html>'), { $metadata: { httpStatusCode: 503 } }),
    () => unreachable('ECONNRESET', 'TimeoutError'),
    () => unreachable('ECONNRESET'),
    () => Object.assign(new Error('no answer in time'), { name: 'TimeoutError' }),
  ],
  /** These surely were not. */
  unreachable: [() => unreachable('ECONNREFUSED'), () => unreachable('EAI_AGAIN')],
} satisfies Record<string, (() => Error)[]>;
