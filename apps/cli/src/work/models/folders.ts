import path from 'node:path';
import { dataFolder } from '@interphase/simulation';

/** Where models are kept, and the dataset of a slug. */
export const modelsFolder = () => path.join(dataFolder(), 'models');
export const datasetFolder = (slug: string) => path.join(dataFolder(), 'datasets', slug);
