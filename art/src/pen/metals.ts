import { DOWN, type Pen } from './pen.ts';

// Gold is never one ramp: light and brown take turns across the diagonal.
export const gold = (pen: Pen) =>
  pen.linear({ 0: '#fff2bd', 0.25: '#eec565', 0.5: '#b77c20', 0.68: '#f4d682', 0.88: '#a86c18', 1: '#dfb04a' });

export const paleGold = (pen: Pen) => pen.linear({ 0: '#f6d988', 0.55: '#d9a640', 1: '#a76d1a' });

export const brass = (pen: Pen) => pen.linear({ 0: '#f8e3a4', 0.4: '#cfa04a', 0.75: '#8f6420', 1: '#c99a45' });

const silver = (pen: Pen) =>
  pen.linear({ 0: '#ffffff', 0.25: '#d3dade', 0.5: '#8e979f', 0.68: '#f2f5f7', 0.88: '#828b94', 1: '#c9d0d6' });

const steel = (pen: Pen) => pen.linear({ 0: '#f4f6f7', 0.3: '#bcc4c9', 0.55: '#7c868d', 0.7: '#dfe4e7', 1: '#6b747b' });

export const METALS = { gold, silver, steel, paleGold, brass };
export type Metal = keyof typeof METALS;

/** A cylinder of metal seen from the side: dark, light, dark. */
export const goldRod = (pen: Pen) => pen.linear({ 0: '#8a5a12', 0.3: '#ffe9a6', 0.55: '#e2b048', 1: '#7a4c0c' }, DOWN);
