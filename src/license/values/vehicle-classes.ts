import { VehicleClass } from '../vehicle-class.js';
import { compact } from './text.js';

const CLASS = new RegExp(Object.values(VehicleClass).join('|'), 'gu');
const SEPARATOR = /[,.、;/·+-]/gu;

export interface VehicleClasses {
  /** In the order printed. */
  readonly classes: readonly VehicleClass[];
  /** Whether something is printed besides these classes and what separates them. */
  readonly hasRest: boolean;
}

/** Splits a printed list without or with separators: A1A2D, B2E, C1、D. */
export function splitVehicleClasses(text: string): VehicleClasses {
  const printed = compact(text).toUpperCase();
  const classes = Array.from(printed.matchAll(CLASS), ([name]) => name).filter(isVehicleClass);
  const rest = printed.replace(CLASS, '').replace(SEPARATOR, '');
  return { classes, hasRest: rest !== '' };
}

function isVehicleClass(name: string): name is VehicleClass {
  return Object.hasOwn(VehicleClass, name);
}
