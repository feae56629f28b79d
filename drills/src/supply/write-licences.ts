import { writeFileSync } from 'node:fs';
import { licencesPage } from './licences.ts';
import { ROOT } from './locked-packages.ts';

writeFileSync(`${ROOT}docs/licences.md`, licencesPage());
