"""Bond-valence site energy and percolation barriers the way one would write them with NumPy and SciPy.

Reads one JSON request per line from standard input and answers each with one line: the same crystal, grid and
parameters that the engine gets (see bench/bond-valence.mjs), single-threaded. Neighbours come from a k-d tree,
energies from array expressions, percolation from labelling connected regions at trial levels; the trial levels
are the grid's own energies, so barriers are exact and comparable to the last digits.
"""

import itertools
import json
import sys
import time

import numpy as np
from scipy.ndimage import label
from scipy.spatial import cKDTree
from scipy.special import erfc

CHUNK = 10_000  # grid points per array expression: keeps the arrays below a few hundred megabytes


def landscape(request):
    """Energies (eV) on the grid, shape (na, nb, nc)."""
    lattice = np.array(request["lattice"])
    shape = request["shape"]
    cutoff = request["cutoff"]
    ion = request["mobileIon"]
    atoms = request["atoms"]

    # All images of all atoms that can reach the cell.
    spacings = 1 / np.linalg.norm(np.linalg.inv(lattice), axis=0)
    reach = [range(-int(np.ceil(cutoff / d)) - 1, int(np.ceil(cutoff / d)) + 2) for d in spacings]
    shifts = np.array(list(itertools.product(*reach)))
    fractional = np.array([a["position"] for a in atoms])
    images = (fractional[None, :, :] + shifts[:, None, :]).reshape(-1, 3) @ lattice
    column = lambda key: np.append(np.tile([a.get(key, 0.0) for a in atoms], len(shifts)), 0.0)
    charge, radius, row = column("charge"), column("covalentRadius"), column("row")
    d0, alpha, rmin = column("d0"), column("alpha"), column("rmin")

    axes = [np.arange(n) / n for n in shape]
    points = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 3) @ lattice
    tree = cKDTree(images)
    energy = np.empty(len(points))
    for start in range(0, len(points), CHUNK):
        some = points[start : start + CHUNK]
        most = int(tree.query_ball_point(some, cutoff, return_length=True).max())
        distance, index = tree.query(some, k=most, distance_upper_bound=cutoff)
        missing = index == tree.n
        distance[missing] = cutoff
        distance = np.maximum(distance, 0.1)
        q = charge[index]
        morse = d0[index] / 2 * ((np.exp(alpha[index] * (rmin[index] - distance)) - 1) ** 2 - 1)
        screened = (
            14.4 * ion["charge"] * q / np.sqrt(ion["row"] * np.where(row[index] == 0, 1, row[index])) / distance
            * erfc(distance / (0.74 * (ion["covalentRadius"] + radius[index])))
        )
        like = q * ion["charge"] > 0
        contribution = np.where(like, screened, np.where(q == 0, 0.0, morse))
        contribution[missing] = 0.0
        energy[start : start + CHUNK] = contribution.sum(axis=1)
    return energy.reshape(shape)


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


def barriers(heights, maximum):
    """Barrier (eV above the minimum) in 1, 2 and 3 dimensions, or null."""
    levels = np.unique(heights[heights <= maximum])
    found = []
    for dimensions in (1, 2, 3):
        low, high = 0, len(levels) - 1
        if rank_below(heights, levels[high]) < dimensions:
            found.append(None)
            continue
        while low < high:
            middle = (low + high) // 2
            if rank_below(heights, levels[middle]) >= dimensions:
                high = middle
            else:
                low = middle + 1
        found.append(float(levels[low]))
    return found


for line in sys.stdin:
    request = json.loads(line)
    start = time.perf_counter()
    energy = landscape(request)
    summed = time.perf_counter()
    minimum = float(energy.min())
    answer = barriers(energy - minimum, request["maximumEnergy"])
    done = time.perf_counter()
    print(
        json.dumps(
            {
                "minimum": minimum,
                "barriers": answer,
                "energySeconds": summed - start,
                "percolationSeconds": done - summed,
            }
        ),
        flush=True,
    )
