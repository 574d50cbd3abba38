# Runs kMCpy on the NASICON reference case; answers each line of JSON {"passes": n} with events and seconds.
import json
import logging
import os
import sys
import tempfile
import time
import warnings

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)

from kmcpy.simulator.config import Configuration  # noqa: E402
from kmcpy.simulator.kmc import KMC  # noqa: E402

folder = sys.argv[1]
# kMCpy writes its results where it runs.
os.chdir(tempfile.mkdtemp())


def simulation(passes):
    return KMC.from_config(
        Configuration(
            structure_file=f"{folder}/nasicon.cif",
            model_file=f"{folder}/model.json",
            event_file=f"{folder}/events.json",
            initial_state_file=f"{folder}/initial_state.json",
            mobile_ion_specie="Na",
            temperature=298,
            attempt_frequency=5e12,
            equilibration_passes=1,
            kmc_passes=passes,
            supercell_shape=(2, 1, 1),
            site_mapping={"Na": ["Na", "X"], "Zr": "Zr", "Si": ["Si", "P"], "O": "O"},
            convert_to_primitive_cell=True,
            mobile_ion_charge=1.0,
            elementary_hop_distance=3.47782,
            dimension=3,
            random_seed=12345,
            name="bench",
        )
    )


# Compiles what kMCpy compiles, so that it is timed at its best.
simulation(2).run()
for line in sys.stdin:
    passes = json.loads(line)["passes"]
    kmc = simulation(passes)
    start = time.perf_counter()
    tracker = kmc.run()
    seconds = time.perf_counter() - start
    simulated = tracker.return_current_info()[0]
    print(json.dumps({"events": 16 * (passes + 1), "seconds": seconds, "time": simulated}), flush=True)
