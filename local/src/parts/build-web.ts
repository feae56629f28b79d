import { buildWeb, isWebBuilt } from '../start/web-build.ts';

/** For the function of the pages, which is made of the same build that the shop on one machine shows. */
if (!isWebBuilt()) await buildWeb((line) => process.stdout.write(`${line}\n`)).done;
