"""Percolation barriers of a grid by labelling connected regions with SciPy at bisected levels.

As BVlain does it (26 neighbours, levels bisected down to 0.01 eV, the upper end reported), but on one cell instead of
2 x 2 x 2 and with the rank of the translations that join regions across the faces: less work than BVlain's own.
Reads one JSON request (file of float64 heights in eV above the minimum, shape, highest level) from standard input.
"""

import itertools
import json
import sys
import time

import numpy as np
from scipy.ndimage import label


def rank_below(heights, level):
    """In how many dimensions the region at or below `level` percolates."""
    labels, count = label(heights <= level, structure=np.ones((3, 3, 3)))
    if count == 0:
        return 0
    # Regions that touch across the faces of the cell, with the lattice translation between them.
    edges = set()
    shape = np.array(heights.shape)
    index = np.indices(heights.shape).reshape(3, -1).T
    border = index[((index == 0) | (index == shape - 1)).any(axis=1)]
    here = labels[tuple(border.T)]
    border, here = border[here > 0], here[here > 0]
    for step in itertools.product((-1, 0, 1), repeat=3):
        moved = border + step
        cell = moved // shape
        crossing = (cell != 0).any(axis=1)
        there = labels[tuple((moved - cell * shape)[crossing].T)]
        rows = np.column_stack((here[crossing], there, cell[crossing]))[there > 0]
        edges.update(map(tuple, np.unique(rows, axis=0)))
    graph = {}
    for a, b, *cell in edges:
        graph.setdefault(a, []).append((b, np.array(cell)))
    best = 0
    seen = {}
    for start in graph:
        if start in seen:
            continue
        seen[start] = np.zeros(3, int)
        translations = []
        front = [start]
        while front:
            at = front.pop()
            for other, cell in graph[at]:
                there = seen[at] + cell
                if other not in seen:
                    seen[other] = there
                    front.append(other)
                elif (seen[other] != there).any():
                    translations.append(there - seen[other])
        if translations:
            best = max(best, int(np.linalg.matrix_rank(np.unique(translations, axis=0))))
    return best


def bisected(heights, dimensions, highest):
    """Upper end of the bracket of the barrier in eV above the minimum, or null."""
    low, high, barrier = 0.0, highest, None
    while high - low > 0.01:
        middle = (low + high) / 2
        if rank_below(heights, middle) >= dimensions:
            high = barrier = middle
        else:
            low = middle
    return barrier


request = json.loads(sys.stdin.readline())
heights = np.fromfile(request["file"]).reshape(request["shape"])
start = time.perf_counter()
barriers = [bisected(heights, dimensions, request["maximumEnergy"]) for dimensions in (1, 2, 3)]
print(json.dumps({"barriers": barriers, "seconds": time.perf_counter() - start}))
