export { allowOwnScripts } from './own-scripts.ts';
