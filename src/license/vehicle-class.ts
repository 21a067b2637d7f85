/** The classes of vehicles (准驾车型) that a licence can grant. */
export const VehicleClass = {
  A1: 'A1',
  A2: 'A2',
  A3: 'A3',
  B1: 'B1',
  B2: 'B2',
  C1: 'C1',
  C2: 'C2',
  C3: 'C3',
  C4: 'C4',
  C5: 'C5',
  C6: 'C6',
  D: 'D',
  E: 'E',
  F: 'F',
  M: 'M',
  N: 'N',
  P: 'P',
} as const;
export type VehicleClass = (typeof VehicleClass)[keyof typeof VehicleClass];
