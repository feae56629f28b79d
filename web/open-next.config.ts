import type { OpenNextConfig } from '@opennextjs/aws/types/open-next.js';

/** How the pages become functions of AWS: answers whole, so that `allowOwnScripts` can name their scripts; caches in S3 and a small table. */
const config: OpenNextConfig = {
  default: {
    override: {
      wrapper: 'aws-lambda',
      converter: 'aws-apigw-v2',
      incrementalCache: 's3-lite',
      tagCache: 'dynamodb-nextMode',
      queue: 'sqs-lite',
    },
  },
  buildCommand: 'npx next build',
};

export default config;
