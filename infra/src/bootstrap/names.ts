import { resource, type Template } from '../read-template.ts';

const ACCOUNT = '123456789012';
const REGION = 'us-east-1';
const STACK = 'usarakhi-dev';

const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::Region': REGION,
  'AWS::StackName': STACK,
  'AWS::URLSuffix': 'amazonaws.com',
  Stage: 'dev',
  MailDomain: 'shop.example',
};

/** An ARN of our account, by what follows the service; `global` services have no region. */
export function arn(service: string, rest: string, place: 'regional' | 'global' | 'nobody' = 'regional'): string {
  const region = place === 'regional' ? REGION : '';
  return `arn:aws:${service}:${region}:${place === 'nobody' ? '' : ACCOUNT}:${rest}`;
}

/** The name that CloudFormation would give to something of the stage dev. */
export function nameFor(id: string): string {
  return `${STACK}-${id}-1A2B3C4D5E6F`;
}

const ARNS: Readonly<Record<string, (id: string) => string>> = {
  'AWS::DynamoDB::Table': (id) => arn('dynamodb', `table/${nameFor(id)}`),
  'AWS::S3::Bucket': (id) => arn('s3', '', 'nobody').concat(nameFor(id).toLowerCase()),
  'AWS::SQS::Queue': (id) => arn('sqs', nameFor(id)),
  // Its name in the template only, as Secrets Manager has it.
  'AWS::SecretsManager::Secret': (id) => arn('secretsmanager', `secret:${id}-1A2B3C4D5E6F`),
  'AWS::IAM::Role': (id) => arn('iam', `role/${nameFor(id)}`, 'global'),
};

/** The names and ARNs in a stack of the stage dev, for `filledIn`. */
export function namesIn(template: Template): (name: string) => string {
  return (name) => {
    const [id = '', attribute] = name.split('.');
    if (name in PSEUDO) return PSEUDO[name] ?? '';
    if (id === 'ServerlessDeploymentApplication') return nameFor(id);
    const type = template.Resources[id]?.Type ?? '';
    if (type === 'AWS::Serverless::Function') return functionArn(template, { id, attribute });
    const known = ARNS[type];
    if (!known) throw new Error(`nobody knows what ${name} is called`);
    return known(id);
  };
}

type Part = { id: string; attribute: string | undefined };

function functionArn(template: Template, { id, attribute }: Part): string {
  const { FunctionName } = resource(template, id).Properties as { FunctionName?: object };
  const own = FunctionName && String(Object.values(FunctionName)[0]).replace(`\${Stage}`, 'dev');
  return arn('lambda', `function:${own ?? nameFor(id)}${attribute === 'Alias' ? ':live' : ''}`);
}

/** The names in the bootstrap stack, for the roles of the stage dev. */
export function bootstrapName(name: string): string {
  const known: Record<string, string> = {
    ...PSEUDO,
    GitHubRepository: 'owner/name',
    Boundary: arn('iam', 'policy/usarakhi-bootstrap-Boundary-1A2B', 'global'),
    'Artifacts.Arn': 'arn:aws:s3:::usarakhi-bootstrap-artifacts-1a2b',
    'devStackRole.Arn': arn('iam', 'role/usarakhi-bootstrap-devStackRole-1A2B', 'global'),
  };
  const found = known[name];
  if (found === undefined) throw new Error(`nobody knows what ${name} is called`);
  return found;
}
