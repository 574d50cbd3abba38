/* Site percolation on the face-centred cubic lattice, as the engine does it: sites are occupied in random order, clusters
 * are kept by union-find with the displacement of each site from its parent, and wrapping is met when two ways between
 * the same sites differ by whole repetitions (Newman and Ziff 2001). A plain program to measure against.
 *
 * usage: lattice-percolation CELLS SAMPLES SEED; prints seconds, and the mean occupations at which a cluster first wraps
 * in one, two and three independent directions. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint32_t state[4];
static uint32_t rotated(uint32_t word, int by) { return (word << by) | (word >> (32 - by)); }
static uint32_t next(void) {
  uint32_t result = rotated(state[1] * 5, 7) * 9, t = state[1] << 9;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= t;
  state[3] = rotated(state[3], 11);
  return result;
}
static uint32_t below(uint32_t n) {
  uint64_t product = (uint64_t)next() * n;
  if ((uint32_t)product < n)
    while ((uint32_t)product < -n % n) product = (uint64_t)next() * n;
  return product >> 32;
}

static int *parent, *image, *neighbours, *images, *order;
static char *occupied;
static int found;

static int find(int site) {
  found = 0;
  for (;;) {
    int up = parent[site];
    if (up < 0) return site;
    int above = parent[up];
    if (above < 0) {
      found += image[site];
      return up;
    }
    parent[site] = above;
    image[site] += image[up];
    found += image[site];
    site = above;
  }
}

/* Independent wrapping vectors of each root, at most three. */
static int (*windings)[3][3];
static char *counts;
static int directions;

static void unpack(int packed, int vector[3]) {
  int z = ((packed + 512) & 1023) - 512, rest = (packed - z) / 1024, y = ((rest + 512) & 1023) - 512;
  vector[0] = (rest - y) / 1024;
  vector[1] = y;
  vector[2] = z;
}

static void wind(int root, const int v[3]) {
  int n = counts[root], (*w)[3] = windings[root];
  if (n == 3) return;
  int cx = 0, cy = 0, cz = 0;
  if (n > 0) {
    const int *u = w[0], *o = n == 1 ? v : w[1];
    cx = u[1] * o[2] - u[2] * o[1];
    cy = u[2] * o[0] - u[0] * o[2];
    cz = u[0] * o[1] - u[1] * o[0];
  }
  if (n == 1 && cx == 0 && cy == 0 && cz == 0) return;
  if (n == 2 && cx * v[0] + cy * v[1] + cz * v[2] == 0) return;
  memcpy(w[n], v, 3 * sizeof(int));
  counts[root]++;
  if (counts[root] > directions) directions = counts[root];
}

static void join(int a, int b, int step) {
  int ra = find(a), ia = found, rb = find(b), between = ia + step - found;
  if (ra == rb) {
    if (between != 0) {
      int v[3];
      unpack(between, v);
      wind(ra, v);
    }
    return;
  }
  if (parent[ra] > parent[rb]) {
    int t = ra;
    ra = rb;
    rb = t;
    between = -between;
  }
  parent[ra] += parent[rb];
  parent[rb] = ra;
  image[rb] = between;
  for (int i = 0; i < counts[rb]; i++) wind(ra, windings[rb][i]);
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  int cells = atoi(argv[1]), samples = atoi(argv[2]), sites = 4 * cells * cells * cells;
  state[0] = atoi(argv[3]);
  state[1] = 0x9e3779b9;
  state[2] = 0x85ebca6b;
  state[3] = 0xc2b2ae35;
  parent = malloc(sites * sizeof(int));
  image = malloc(sites * sizeof(int));
  order = malloc(sites * sizeof(int));
  neighbours = malloc(12 * sites * sizeof(int));
  images = malloc(12 * sites * sizeof(int));
  occupied = malloc(sites);
  counts = malloc(sites);
  windings = malloc(sites * sizeof *windings);
  static const int basis[4][3] = {{0, 0, 0}, {0, 1, 1}, {1, 0, 1}, {1, 1, 0}};
  static const int number[8] = {0, -1, -1, 1, -1, 2, 3, -1};
  for (int site = 0; site < sites; site++) {
    int cell = site / 4, *b = (int *)basis[site % 4], n = 0;
    int at[3] = {2 * (cell / cells / cells) + b[0], 2 * (cell / cells % cells) + b[1], 2 * (cell % cells) + b[2]};
    for (int dx = -1; dx <= 1; dx++)
      for (int dy = -1; dy <= 1; dy++)
        for (int dz = -1; dz <= 1; dz++) {
          if (dx * dx + dy * dy + dz * dz != 2) continue;
          int to[3] = {at[0] + dx, at[1] + dy, at[2] + dz}, packed = 0;
          for (int axis = 0; axis < 3; axis++) {
            int across = to[axis] < 0 ? -1 : to[axis] >= 2 * cells;
            packed = packed * 1024 + across;
            to[axis] -= across * 2 * cells;
          }
          int other = ((to[0] / 2 * cells) + to[1] / 2) * cells + to[2] / 2;
          neighbours[12 * site + n] = 4 * other + number[4 * (to[0] & 1) + 2 * (to[1] & 1) + (to[2] & 1)];
          images[12 * site + n++] = packed;
        }
  }
  for (int i = 0; i < sites; i++) order[i] = i;
  double means[3] = {0, 0, 0};
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (int sample = 0; sample < samples; sample++) {
    for (int last = sites - 1; last > 0; last--) {
      int other = below(last + 1), kept = order[last];
      order[last] = order[other];
      order[other] = kept;
    }
    memset(occupied, 0, sites);
    memset(counts, 0, sites);
    directions = 0;
    int seen = 0;
    for (int n = 0; n < sites; n++) {
      int site = order[n];
      parent[site] = -1;
      image[site] = 0;
      occupied[site] = 1;
      for (int k = 12 * site; k < 12 * site + 12; k++)
        if (occupied[neighbours[k]]) join(site, neighbours[k], images[k]);
      for (; seen < directions; seen++) means[seen] += (n + 1.0) / sites / samples;
    }
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  printf("%.6f %.6f %.6f %.6f\n", end.tv_sec - start.tv_sec + 1e-9 * (end.tv_nsec - start.tv_nsec), means[0], means[1],
         means[2]);
}
