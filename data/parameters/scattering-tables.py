"""Writes x-ray-form-factors.csv, x-ray-dispersion.csv and neutron-scattering-lengths.csv beside this file.

    python3 -m venv /tmp/tables && /tmp/tables/bin/pip install xraydb==4.5.8 pymatgen==2026.10.24
    /tmp/tables/bin/python data/parameters/scattering-tables.py

Numbers are copied as the packages hold them; README.md beside this file names sources and licences.
"""

import csv
import json
import re
import sqlite3
from pathlib import Path

import pymatgen.analysis.diffraction as diffraction
import xraydb

FOLDER = Path(__file__).parent
# Energy in eV of the K-alpha line (weighted mean of its doublet): 12398.4198 / wavelength in angstrom.
LINES = {"cr": 2.29100, "fe": 1.93735, "co": 1.79026, "cu": 1.54184, "mo": 0.71073, "ag": 0.560885}


def write(name, comments, columns, rows):
    with open(FOLDER / name, "w", newline="") as file:
        for line in comments:
            file.write(f"# {line}\n")
        table = csv.writer(file, lineterminator="\n")
        table.writerow(columns)
        table.writerows(rows)


def form_factors():
    """Five Gaussians and a constant for every atom and ion; valence-state models (Cval, Siva) are left out."""
    database = sqlite3.connect(Path(xraydb.__file__).parent / "xraydb.sqlite")
    query = "select element, ion, offset, scale, exponents from Waasmaier order by atomic_number, id"
    rows = []
    for element, ion, offset, scale, exponents in database.execute(query):
        match = re.fullmatch(r"([A-Z][a-z]?)(?:(\d+)([+-]))?", ion)
        if not match or match[1] != element:
            continue
        charge = int(match[2] or 0) * (-1 if match[3] == "-" else 1)
        pairs = zip(json.loads(scale), json.loads(exponents))
        rows.append([element, charge, *(number for pair in pairs for number in pair), offset])
    columns = ["element", "charge"]
    for i in range(1, 6):
        columns += [f"a{i}", f"b{i}_angstrom2"]
    write(
        "x-ray-form-factors.csv",
        [
            "X-ray form factors f0(s) = c + sum a exp(-b s^2), s = sin(theta)/wavelength from 0 to 6 per angstrom, in electrons.",
            "D. Waasmaier, A. Kirfel, Acta Cryst. A 51 (1995) 416-431, doi 10.1107/S0108767394013292.",
            "Copied as numbers from XrayDB 4.5.8 (MIT licence). Columns and units: README.md beside this file.",
        ],
        [*columns, "c"],
        rows,
    )


def dispersion():
    rows = []
    for number in range(1, 93):
        row = [xraydb.atomic_symbol(number)]
        for wavelength in LINES.values():
            energy = 12398.4198 / wavelength
            row.append(f"{float(xraydb.f1_chantler(number, energy)):.4f}")
            row.append(f"{float(xraydb.f2_chantler(number, energy)):.4f}")
        rows.append(row)
    columns = ["element"]
    for anode in LINES:
        columns += [f"{anode}_real", f"{anode}_imaginary"]
    write(
        "x-ray-dispersion.csv",
        [
            "Anomalous dispersion f' and f'' in electrons at the K-alpha lines of six anodes.",
            "C. T. Chantler, J. Phys. Chem. Ref. Data 29 (2000) 597-1048, doi 10.1063/1.1321055 (NIST FFAST).",
            "Interpolated by and taken from XrayDB 4.5.8 (MIT licence). Columns: README.md beside this file.",
        ],
        columns,
        rows,
    )


def scattering_lengths():
    table = json.loads((Path(diffraction.__path__[0]) / "neutron_scattering_length.json").read_text())
    rows = []
    for name, length in table.items():
        mass, element = re.fullmatch(r"(\d*)([A-Z][a-z]?)", name).groups()
        rows.append([element, mass, length])
    write(
        "neutron-scattering-lengths.csv",
        [
            "Bound coherent neutron scattering lengths (real part) in femtometres; no mass number: natural abundance.",
            "V. F. Sears, Neutron News 3(3) (1992) 26-37, doi 10.1080/10448639208218770.",
            "Copied as numbers from pymatgen 2026.10.24 (MIT licence). Columns and units: README.md beside this file.",
        ],
        ["element", "mass_number", "length_femtometre"],
        rows,
    )


form_factors()
dispersion()
scattering_lengths()
