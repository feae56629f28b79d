import type { InstallOptions, OpenNextConfig } from '@opennextjs/aws/types/open-next.js';

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
  // Kept pages are shown without starting Next. And Next takes those that another copy of the function has made for old
  // after a second (opennextjs-aws issue 1250); OpenNext itself knows how long they last.
  dangerous: { enableCacheInterception: true },
  // Nobody calls the picture optimizer, so nothing is fetched for it; left out, this would mean the usual packages.
  imageOptimization: { install: false as unknown as InstallOptions },
  // The build that the shop on one machine shows, made if it is not there yet.
  buildCommand: 'node --import tsx ../local/src/parts/build-web.ts',
};

export default config;
