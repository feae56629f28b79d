import { loadConfig, SECRET_SETTINGS, SETTING_NAMES } from '@rakhi/api';
import { describe, expect, it } from 'vitest';
import { functionOf, functionsIn, readTemplate, type Template } from './read-template.ts';

/** What settings on one machine put in the place of AWS and Stripe. */
const STAND_INS = ['DYNAMODB_URL', 'STRIPE_URL', 'COGNITO_JWKS_URL', 'S3_URL', 'SES_URL'];
/** Read by our entry points and by Node itself. */
const BESIDE_THE_SETTINGS = ['SECRETS_ARN', 'NODE_OPTIONS'];
/** Long enough for a secret, and an address. */
const ANYTHING = 'https://shop.test/0123456789abcdef';

const template = readTemplate();

describe('the environment of the functions', () => {
  it.each(functionsIn(template).map(([area]) => area))('is all that %s needs, and nothing else', (area) => {
    expect(faultsOf(variablesOf(template, area))).toEqual([]);
  });

  it.each<[string, (template: Template) => void, string]>([
    [
      'a setting that is missing',
      (faulty) => {
        delete faulty.Globals.Function.Environment.Variables['TABLE_NAME'];
      },
      'TABLE_NAME: Invalid input: expected string, received undefined',
    ],
    [
      'a setting that nobody reads',
      (faulty) => {
        faulty.Globals.Function.Environment.Variables['TABEL_NAME'] = 'x';
      },
      'TABEL_NAME: nobody reads it',
    ],
    [
      'a secret that anyone can look up',
      (faulty) => {
        functionOf(faulty, 'cart').Environment = { Variables: { STRIPE_SECRET_KEY: 'x' } };
      },
      'STRIPE_SECRET_KEY: belongs into the secret',
    ],
    [
      'a stand-in in the place of AWS',
      (faulty) => {
        functionOf(faulty, 'cart').Environment = { Variables: { DYNAMODB_URL: 'x' } };
      },
      'DYNAMODB_URL: is for one machine',
    ],
    [
      'secrets that cannot be found',
      (faulty) => {
        delete faulty.Globals.Function.Environment.Variables['SECRETS_ARN'];
      },
      'SECRETS_ARN: is missing',
    ],
  ])('%s is found', (_, plant, fault) => {
    const faulty = structuredClone(template);
    plant(faulty);
    expect(faultsOf(variablesOf(faulty, 'cart'))).toEqual([fault]);
  });
});

it('every secret is a setting', () => {
  expect(SETTING_NAMES).toEqual(expect.arrayContaining([...SECRET_SETTINGS]));
});

function variablesOf(template: Template, area: string): string[] {
  const own = functionOf(template, area).Environment?.Variables;
  return Object.keys({ ...template.Globals.Function.Environment.Variables, ...own });
}

function faultsOf(variables: readonly string[]): string[] {
  const secrets: readonly string[] = SECRET_SETTINGS;
  return [
    ...complaintsAbout([...variables, ...secrets]),
    ...variables.flatMap((name) => {
      if (secrets.includes(name)) return `${name}: belongs into the secret`;
      if (STAND_INS.includes(name)) return `${name}: is for one machine`;
      return SETTING_NAMES.includes(name) || BESIDE_THE_SETTINGS.includes(name) ? [] : `${name}: nobody reads it`;
    }),
    ...(variables.includes('SECRETS_ARN') ? [] : ['SECRETS_ARN: is missing']),
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
