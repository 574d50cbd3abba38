import { InputError } from '@interphase/core';
import type { SavedTensor } from '../learners/learner.js';
import type { ModelRecord } from './model-record.js';

type Layout = ModelRecord['predictor']['tensors'];

const SIZES = { float32: 4, float64: 8 } as const;

const typeOf = ({ data }: SavedTensor): keyof typeof SIZES =>
  data instanceof Float64Array ? 'float64' : 'float32';

/** Tensors one after the other, little-endian, each from a multiple of eight bytes on; and where each lies. */
export function packTensors(tensors: readonly SavedTensor[]): { bytes: Uint8Array; layout: Layout } {
  let length = 0;
  const layout = tensors.map((tensor) => {
    const type = typeOf(tensor);
    const offset = length;
    length += Math.ceil((tensor.data.length * SIZES[type]) / 8) * 8;
    return { name: tensor.name, shape: [...tensor.shape], type, offset };
  });
  const view = new DataView(new ArrayBuffer(length));
  tensors.forEach(({ data }, index) => {
    const { offset, type } = layout[index]!;
    if (type === 'float64')
      for (let at = 0; at < data.length; at++) view.setFloat64(offset + 8 * at, data[at]!, true);
    else for (let at = 0; at < data.length; at++) view.setFloat32(offset + 4 * at, data[at]!, true);
  });
  return { bytes: new Uint8Array(view.buffer), layout };
}

/**
 * The tensors that a layout finds in bytes.
 * @throws InputError `model.changed` when the bytes end before a tensor does
 */
export function unpackTensors(bytes: Uint8Array, layout: Layout, file: string): SavedTensor[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return layout.map(({ name, shape, type, offset }) => {
    const length = shape.reduce((product, size) => product * size, 1);
    if (offset + length * SIZES[type] > bytes.byteLength) {
      throw new InputError(
        'model.changed',
        `${file} ends before the tensor "${name}" does; restore the file.`,
        {
          file,
        },
      );
    }
    const data =
      type === 'float64'
        ? Float64Array.from({ length }, (_, at) => view.getFloat64(offset + 8 * at, true))
        : Float32Array.from({ length }, (_, at) => view.getFloat32(offset + 4 * at, true));
    return { name, shape, data };
  });
}
