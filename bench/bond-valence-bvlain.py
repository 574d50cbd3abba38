"""Bond-valence landscape and percolation barriers with BVlain, as its documentation says to.

Reads one JSON request per line from standard input (a CIF, the mobile ion, oxidation states, resolution) and answers
each with one line: the barriers, how many grid points there were and the processor seconds that landscape and
percolation took, with the most memory that the process has had so far. Reading the file is not counted.
"""

import json
import resource
import sys
import time
import warnings

warnings.filterwarnings("ignore")

from bvlain import Lain
from pymatgen.core import Structure

for line in sys.stdin:
    request = json.loads(line)
    structure = Structure.from_file(request["file"])
    structure.add_oxidation_state_by_element(request["oxidationStates"])
    lain = Lain(verbose=False)
    lain.read_structure(structure, oxi_check=False)
    start = time.process_time()
    energies = lain.bvse_distribution(mobile_ion=request["mobileIon"], r_cut=10.0, resolution=request["resolution"])
    summed = time.process_time()
    barriers = lain.percolation_barriers(encut=request["maximumEnergy"], n_jobs=1)
    done = time.process_time()
    answer = {
        "minimum": float(energies.min()),
        "points": int(energies.size),
        "barriers": [None if b == float("inf") else float(b) for b in (barriers[f"E_{d}D"] for d in (1, 2, 3))],
        "energySeconds": summed - start,
        "percolationSeconds": done - summed,
        "peakMegabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    print(json.dumps(answer), flush=True)
