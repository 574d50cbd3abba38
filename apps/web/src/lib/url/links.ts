/** The one place that knows where each kind of thing is shown. */
export const links = {
  technique: (slug: string) => `/techniques/${slug}`,
  material: (slug: string) => `/materials/${slug}`,
  finding: (slug: string) => `/findings/${slug}`,
  phenomenon: (slug: string) => `/phenomena/${slug}`,
  quantity: (slug: string) => `/quantities/${slug}`,
  publication: (slug: string) => `/publications/${slug}`,
  run: (id: string) => `/runs/${encodeURIComponent(id)}`,
  figure: (slug: string) => `/figures/${slug}`,
  chain: (id: string) => `/chains/${encodeURIComponent(id)}`,
  model: (slug: string) => `/models/${slug}`,
  predict: '/predict',
  predictConductivity: '/predict/conductivity',
  predictMany: '/predict/many',
  findingsAbout: (filter: Record<string, string>) => `/findings?${new URLSearchParams(filter)}`,
  techniquesFor: (filter: Record<string, string>) => `/techniques?${new URLSearchParams(filter)}`,
} as const;
