import { invalidParameter, notAuthorized } from './cognito-error.ts';
import type { User } from './user-pools.ts';

const STANDARD = new Set(
  (
    'address birthdate email family_name gender given_name locale middle_name name nickname phone_number picture ' +
    'preferred_username profile updated_at website zoneinfo'
  ).split(' '),
);
const VERIFIED_FLAGS = new Set(['email_verified', 'phone_number_verified']);
const MOST_CHARACTERS = 2048;

/** What an administrator may write: the schema of the pool. */
export function checkSchema(attributes: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(attributes)) {
    const isKnown = STANDARD.has(name) || VERIFIED_FLAGS.has(name) || /^custom:\w{1,20}$/.test(name);
    if (!isKnown) throw invalidParameter(`Attributes did not conform to the schema: ${name}: unknown`);
    if (value.length > MOST_CHARACTERS)
      throw invalidParameter(`Attributes did not conform to the schema: ${name}: too long`);
  }
  return attributes;
}

/** What users may write about themselves; nobody may declare an own address verified. */
export function checkWritable(attributes: Record<string, string>): Record<string, string> {
  if (Object.keys(attributes).some((name) => !STANDARD.has(name))) {
    throw notAuthorized('A client attempted to write unauthorized attribute');
  }
  return checkSchema(attributes);
}

export function attributeList({ sub, attributes }: User): { Name: string; Value: string }[] {
  return Object.entries({ sub, ...attributes }).map(([Name, Value]) => ({ Name, Value }));
}

/** How administrators see a user; instants are seconds in this protocol. */
export function describeUser(user: User) {
  return {
    Username: user.sub,
    Enabled: user.enabled,
    UserStatus: user.status,
    UserCreateDate: user.createdAt / 1000,
    UserLastModifiedDate: user.modifiedAt / 1000,
  };
}

/** Says where a code went without giving the address away. */
export function deliveryTo(email: string) {
  return {
    Destination: email.replace(/^(.)[^@]*@(.).*$/, '$1***@$2***'),
    DeliveryMedium: 'EMAIL',
    AttributeName: 'email',
  };
}
