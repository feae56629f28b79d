import type { StateCode } from './zip.ts';

/** Places where parcels take longer and cost more than in the 48 states and DC. */
export type FarZone = 'alaska' | 'hawaii' | 'puerto_rico' | 'military' | 'territories';
export type Zone = 'mainland' | FarZone;

const FAR_ZONE_OF_STATE: Readonly<Partial<Record<StateCode, FarZone>>> = {
  AK: 'alaska',
  HI: 'hawaii',
  PR: 'puerto_rico',
  AA: 'military',
  AE: 'military',
  AP: 'military',
  AS: 'territories',
  GU: 'territories',
  MP: 'territories',
  VI: 'territories',
};

export function zoneOfState(state: StateCode): Zone {
  return FAR_ZONE_OF_STATE[state] ?? 'mainland';
}
