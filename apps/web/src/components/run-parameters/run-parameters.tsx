import type { ReactNode } from 'react';
import { z } from 'zod';
import { channelName } from '../../lib/format/channel-name';
import { setNumber } from '../../lib/format/number';
import { plainUnit, superscript } from '../../lib/format/unit';
import { Facts } from '../facts/facts';
import { parameterName } from './parameter-names';

type Parameters = Readonly<Record<string, unknown>>;

/** Every parameter of a run, named, with its unit. */
export function RunParameters({ parameters }: { parameters: Parameters }) {
  return (
    <Facts
      of={stated(parameters).map(([key, value]): [string, ReactNode] => [
        parameterName(key, parameters).name,
        text(key, value, parameters),
      ])}
    />
  );
}

/** The parameters in one line: mobile ion Li, grid spacing 0.2 Å. */
export const parameterText = (parameters: Parameters): string =>
  stated(parameters)
    .map(([key, value]) => {
      const { name } = parameterName(key, parameters);
      return `${name.charAt(0).toLowerCase()}${name.slice(1)} ${text(key, value, parameters)}`;
    })
    .join(', ');

const stated = (parameters: Parameters): [string, unknown][] =>
  Object.entries(parameters).filter(([, value]) => !isUnstated(value));

/** Null, and a list or an object of nothing, which engines take where a parameter is left out. */
const isUnstated = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);

const importedFiles = z.array(z.object({ name: z.string(), sha256: z.string() }));

function text(key: string, value: unknown, all: Parameters): string {
  const { unit } = parameterName(key, all);
  const end = unit === undefined ? '' : unit === '°' ? unit : `\u00a0${plainUnit(unit)}`;
  if (typeof value === 'number') return number(value) + end;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const files = importedFiles.safeParse(value);
  if (files.success)
    return files.data.map(({ name, sha256 }) => `${name} (SHA-256 ${sha256.slice(0, 12)}…)`).join(', ');
  if (Array.isArray(value)) return value.map((item) => member(item)).join(', ') + end;
  return member(value);
}

function member(value: unknown): string {
  if (typeof value === 'number') return number(value);
  if (Array.isArray(value)) return `(${value.map(member).join(' ')})`;
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, inner]) => `${name} ${member(inner)}`)
      .join(', ');
  return channelName(String(value));
}

/** 0.2, 10¹³. */
function number(value: number): string {
  const { mantissa, exponent } = setNumber(value);
  if (exponent === null) return mantissa;
  const power = `10${superscript(exponent)}`;
  return mantissa === '1' ? power : `${mantissa} × ${power}`;
}
