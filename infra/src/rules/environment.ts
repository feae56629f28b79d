import { loadConfig, SECRET_SETTINGS, SETTING_NAMES } from '@rakhi/api';
import { functionsIn, ownFunctionsIn, type Template } from '../read-template.ts';
import { mentionsIn } from './mentions.ts';
import type { Rule } from './rule.ts';

/** What settings on one machine put in the place of AWS and Stripe. */
const STAND_INS = ['DYNAMODB_URL', 'STRIPE_URL', 'COGNITO_JWKS_URL', 'S3_URL', 'SES_URL', 'SQS_URL'];
/** Read by our entry points and by Node itself. */
const BESIDE_THE_SETTINGS = ['SECRETS_ARNS', 'NODE_OPTIONS'];
/** Lambda sets these, and lets nobody else. */
const GIVEN_BY_LAMBDA = ['AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
/** Long enough for a secret, and an address. */
const ANYTHING = 'https://shop.test/0123456789abcdef';
/** As Stripe and AWS begin theirs, and as any program would call them. */
const LOOKS_SECRET = /\b(sk|rk)_(live|test)_\w|\bwhsec_\w|\bAKIA[A-Z0-9]{16}|-----BEGIN/;
const SOUNDS_SECRET = /secret|password|token|apikey/i;

/** The environment of our functions is all that they read, and nothing else. */
export const environment: Rule = (template) =>
  ownFunctionsIn(template).flatMap(({ area, properties }) => {
    const shared = template.Globals.Function.Environment.Variables;
    const names = Object.keys({ ...shared, ...properties.Environment?.Variables });
    return faultsOf(names).map((fault) => `${area}: ${fault}`);
  });

/** A secret stands neither in the template nor in the default of a parameter. */
export const noSecrets: Rule = (template) => [
  ...Object.entries(template.Parameters)
    .filter(([name, { Default }]) => Default && SOUNDS_SECRET.test(name))
    .map(([name]) => `the parameter ${name} has a secret for its default`),
  ...(LOOKS_SECRET.test(JSON.stringify(template)) ? ['the template holds what looks like a secret'] : []),
];

/** Who names a secret may read it, and the other way round. */
export const secretsRead: Rule = (template) =>
  ownFunctionsIn(template).flatMap(({ area, properties }) => {
    const named = secretsIn({
      ...template.Globals.Function.Environment.Variables,
      ...properties.Environment?.Variables,
    });
    const policies = (properties.Policies ?? [])
      .flatMap(mentionsIn)
      .map(({ id }) => template.Resources[id]?.Properties);
    const allowed = new Set(secretsIn(policies).filter((id) => isSecret(template, id)));
    const wanted = new Set(named.filter((id) => isSecret(template, id)));
    return [
      ...[...wanted].filter((id) => !allowed.has(id)).map((id) => `${area} may not read ${id}, which it is told to`),
      ...[...allowed].filter((id) => !wanted.has(id)).map((id) => `${area} may read ${id} and has no use for it`),
    ];
  });

/** Who may put something into a queue is told where it is, and the other way round. */
export const queuesTold: Rule = (template) =>
  functionsIn(template).flatMap(({ area, properties }) => {
    const told = idsIn(properties.Environment, template, 'AWS::SQS::Queue');
    const policies = [...idsIn(properties.Policies, template, 'AWS::IAM::ManagedPolicy')];
    const rights = policies.map((id) => template.Resources[id]);
    const allowed = idsIn(rights, template, 'AWS::SQS::Queue');
    return [
      ...[...told].filter((id) => !allowed.has(id)).map((id) => `${area} may not write to ${id}, which it is told of`),
      ...[...allowed]
        .filter((id) => !told.has(id))
        .map((id) => `${area} may write to ${id} and is not told where it is`),
    ];
  });

/** Resources of a type that a part of the template speaks of. */
function idsIn(part: unknown, { Resources }: Template, type: string): Set<string> {
  return new Set(mentionsIn(part).flatMap(({ id }) => (Resources[id]?.Type === type ? [id] : [])));
}

const secretsIn = (part: unknown) => mentionsIn(part).map(({ id }) => id);
const isSecret = ({ Resources }: Template, id: string) => Resources[id]?.Type === 'AWS::SecretsManager::Secret';

function faultsOf(variables: readonly string[]): string[] {
  const secrets: readonly string[] = SECRET_SETTINGS;
  return [
    ...complaintsAbout([...variables, ...secrets, ...GIVEN_BY_LAMBDA]),
    ...variables.flatMap((name) => {
      if (secrets.includes(name)) return `${name}: belongs into the secret`;
      if (GIVEN_BY_LAMBDA.includes(name)) return `${name}: is Lambda's to set`;
      if (STAND_INS.includes(name)) return `${name}: is for one machine`;
      return SETTING_NAMES.includes(name) || BESIDE_THE_SETTINGS.includes(name) ? [] : `${name}: nobody reads it`;
    }),
    ...(variables.includes('SECRETS_ARNS') ? [] : ['SECRETS_ARNS: is missing']),
  ];
}

/** What the shop itself says of such settings when it opens, a line for each. */
function complaintsAbout(names: readonly string[]): string[] {
  try {
    loadConfig(Object.fromEntries(names.map((name) => [name, ANYTHING])));
    return [];
  } catch (error) {
    return String(error)
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
}
