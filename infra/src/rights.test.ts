import { describe, expect, it } from 'vitest';
import { functionOf, functionsIn, readTemplate, resource, type Template } from './read-template.ts';

type Statement = { Action: string | string[]; Resource: unknown };

/** The only stars: the table's indexes, and the folders of the bucket that the back office keeps pictures in. */
const KNOWN_STARS = /^\$\{(Table\.Arn\}\/index|ImagesBucket\.Arn\}\/(uploads|products\/uploaded))\/\*$/;

const READS = ['ReadSecrets', 'ReadTable'];
const WRITES = [...READS, 'WriteTable'];
const RIGHTS: Record<string, string[]> = {
  catalogue: READS,
  cart: WRITES,
  checkout: WRITES,
  orders: WRITES,
  webhook: WRITES,
  admin: [...WRITES, 'KeepImages'],
  jobs: [...WRITES, 'SendMail'],
};

const template = readTemplate();

describe('the rights', () => {
  it('of every function are those it needs', () => {
    const rights = functionsIn(template).map(([area, { Policies }]) => [area, Policies.map(nameOf)]);
    expect(Object.fromEntries(rights)).toEqual(RIGHTS);
  });

  it('are to named things and deeds', () => {
    expect(starsIn(template)).toEqual([]);
  });

  it.each<[string, Statement]>([
    ['every deed', { Action: 'dynamodb:*', Resource: 'arn:x' }],
    ['many deeds', { Action: ['s3:GetObject', 's3:Put*'], Resource: 'arn:x' }],
    ['every thing', { Action: 'ses:SendEmail', Resource: '*' }],
    ['a whole bucket', { Action: 's3:GetObject', Resource: 'arn:aws:s3:::pictures/*' }],
    ['one star among others', { Action: 's3:GetObject', Resource: ['arn:x', { 'Fn::Sub': 'arn:y/*' }] }],
  ])('to %s are found', (_, statement) => {
    const faulty = structuredClone(template);
    resource(faulty, 'ReadTable').Properties = { PolicyDocument: { Statement: [statement] } };
    expect(starsIn(faulty)).toHaveLength(1);
  });

  it('that a function writes down for itself are found', () => {
    const faulty = structuredClone(template);
    functionOf(faulty, 'cart').Policies.push({ DynamoDBCrudPolicy: { TableName: { Ref: 'Table' } } });
    expect(functionOf(faulty, 'cart').Policies.map(nameOf)).not.toEqual(RIGHTS['cart']);
  });
});

const nameOf = (policy: unknown) => (policy as { Ref?: string }).Ref;

function starsIn(template: Template): string[] {
  return Object.values(template.Resources)
    .filter(({ Type }) => Type === 'AWS::IAM::ManagedPolicy')
    .map(({ Properties }) => Properties as { PolicyDocument: { Statement: Statement[] } })
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(({ Action, Resource }) => [Action, Resource].flat())
    .map((part) => (typeof part === 'string' ? part : Object.values(part as object).join()))
    .filter((part) => part.includes('*') && !KNOWN_STARS.test(part));
}
