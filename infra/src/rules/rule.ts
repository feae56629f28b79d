import type { Template } from '../read-template.ts';

/** What is wrong with a template, in words; nothing if all is well. */
export type Rule = (template: Template) => string[];
