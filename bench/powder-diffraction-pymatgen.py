"""Powder patterns with pymatgen, for bench/powder-diffraction.mjs.

Reads one JSON request per line from standard input (cell, sites, radiation, range of angles, repeats) and answers each
with one line: seconds of one pattern (best of the repeats after a first one) and the peaks.
"""

import json
import sys
import time
import warnings

warnings.filterwarnings("ignore")

from pymatgen.analysis.diffraction.neutron import NDCalculator
from pymatgen.analysis.diffraction.xrd import XRDCalculator
from pymatgen.core import Lattice, Structure

for line in sys.stdin:
    request = json.loads(line)
    structure = Structure(
        Lattice(request["lattice"]),
        [site["species"] for site in request["sites"]],
        [site["position"] for site in request["sites"]],
    )
    calculator = (XRDCalculator if request["radiation"] == "x-ray" else NDCalculator)(request["wavelength"])
    seconds = []
    for _ in range(request["repeats"] + 1):
        start = time.perf_counter()
        pattern = calculator.get_pattern(structure, two_theta_range=request["range"])
        seconds.append(time.perf_counter() - start)
    print(
        json.dumps(
            {
                "seconds": min(seconds[1:]),
                "peaks": [{"twoTheta": float(x), "intensity": float(y)} for x, y in zip(pattern.x, pattern.y)],
            }
        ),
        flush=True,
    )
