# Site percolation on the face-centred cubic lattice in dribble; answers each line of JSON {"cells": n, "samples": n}
# with the seconds and the mean occupations at which a cluster first wraps in one, two and three directions.
import contextlib
import io
import json
import sys
import tempfile
import time
import warnings

import numpy as np

warnings.filterwarnings("ignore")
# dribble was written before NumPy dropped these names.
np.float, np.int, np.product = float, int, np.prod

from dribble.io import Input  # noqa: E402
from dribble.lattice import Lattice  # noqa: E402
from dribble.percolator import Percolator  # noqa: E402

CELL = """fcc
3.6
1 0 0
0 1 0
0 0 1
Cu
4
direct
0 0 0
0 .5 .5
.5 0 .5
.5 .5 0
"""
with tempfile.NamedTemporaryFile("w", suffix=".vasp") as file:
    file.write(CELL)
    file.flush()
    settings = {
        "structure": file.name,
        "formula_units": 1.0,
        "sublattices": {"A": {"sites": {"species": ["Cu"]}, "initial_occupancy": {"Vac": 1.0}}},
        "bonds": [{"sublattices": ["A", "A"], "bond_rules": [["NearestNeighborBR"]]}],
        "percolating_species": ["Cu"],
        "flip_sequence": [["Vac", "Cu"]],
    }
    model = Input.from_file(io.StringIO(json.dumps(settings)))

percolators = {}
for line in sys.stdin:
    question = json.loads(line)
    cells, samples = question["cells"], question["samples"]
    # It reports its progress where the answers go.
    with contextlib.redirect_stdout(io.StringIO()):
        if cells not in percolators:
            lattice = Lattice.from_input_object(model, supercell=(cells, cells, cells))
            percolators[cells] = Percolator.from_input_object(model, lattice)
        start = time.perf_counter()
        found = percolators[cells].percolation_point(model.flip_sequence, samples=samples)
        seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "thresholds": list(found[:3])}), flush=True)
